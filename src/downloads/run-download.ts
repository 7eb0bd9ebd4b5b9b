import { packSchema, summariesSchema } from '../manifest/article.ts';
import { foreignImagesOf } from '../manifest/foreign-images.ts';
import { imagesOf } from '../manifest/images.ts';
import { isHashedFile } from '../manifest/paths.ts';
import { adoptManifest } from './adopt-manifest.ts';
import { fileOf } from './caches.ts';
import { inParallel } from './in-parallel.ts';
import type { Ledger, StoredChunk } from './ledger.ts';
import { EditionChangedError, Line } from './line.ts';
import { loadMonths } from './load-months.ts';
import type { FetchedManifest } from './newest-manifest.ts';
import { type Plan, type PlannedPack, plansOf, type Readership } from './plan.ts';
import { type Progress, Tally } from './progress.ts';
import { readJson } from './read-json.ts';
import { bytesOf, faultOf, StoredFiles } from './stored-files.ts';
import type { Report, Wish } from './wish.ts';

const AT_ONCE = 6;

/** What a download needs of the place where it runs. */
export interface DownloadContext {
  /** URL of the site's root. */
  root: string;
  ledger: Ledger;
  readership: Readership;
  /** Stores an image of another host and gives its bytes, 0 where they are not known. @throws {FileError} */
  storeForeign: (address: string, signal: AbortSignal) => Promise<number>;
  /** Whether to wait while the site does not answer. */
  patient: boolean;
  onProgress: (progress: Progress) => void;
  /** Another edition has become the one that opens. */
  onEdition: () => void;
}

/**
 * Downloads what a wish asks for, of the newest edition, as far as it is not stored.
 * @throws {DOMException} `QuotaExceededError` when there is no more room; what is complete stays.
 * @throws when it is aborted, or the newest edition cannot be read.
 */
export async function runDownload(
  wish: Wish,
  context: DownloadContext,
  signal: AbortSignal,
): Promise<Report> {
  const tally = new Tally(wish.key, context.onProgress);
  const line = new Line(context.root, signal, context.patient, (fault) => {
    tally.value.waiting = fault;
    tally.changed();
  });
  try {
    for (;;) {
      try {
        return await new Download(wish, context, signal, tally, line).run(await line.manifest());
      } catch (error) {
        if (!(error instanceof EditionChangedError)) throw error;
      }
    }
  } finally {
    tally.end();
  }
}

/** One run over one edition. */
class Download {
  readonly #wish: Wish;
  readonly #context: DownloadContext;
  readonly #signal: AbortSignal;
  readonly #tally: Tally;
  readonly #line: Line;
  readonly #missing: Report['missing'] = [];
  #edition = '';

  constructor(wish: Wish, context: DownloadContext, signal: AbortSignal, tally: Tally, line: Line) {
    this.#wish = wish;
    this.#context = context;
    this.#signal = signal;
    this.#tally = tally;
    this.#line = line;
  }

  async run({ manifest, answer }: FetchedManifest): Promise<Report> {
    const { root, ledger, readership, onEdition } = this.#context;
    const { images } = this.#wish;
    this.#edition = manifest.edition;
    const files = await StoredFiles.read(root);
    const months = await loadMonths(manifest, (file) => this.#get(files, file));
    if (await adoptManifest(root, answer)) onEdition();

    const others = (await ledger.wishes()).filter(({ key }) => key !== this.#wish.key);
    const plans = plansOf([this.#wish, ...others], months, await ledger.limits(), readership);
    const plan = plans.get(this.#wish.key) ?? { index: [], packs: [] };
    this.#begin(plan, files);

    const chunks = await ledger.chunks();
    this.#phase('index');
    await inParallel(plan.index, AT_ONCE, ({ file, bytes }) => this.#storeIndex(file, bytes, files, chunks));
    this.#phase('articles');
    await inParallel(plan.packs, AT_ONCE, (pack) => this.#storePack(pack, files, chunks));
    if (images) {
      this.#phase('images');
      const addresses = imagesWanted(plan, chunks);
      const { images } = this.#tally.value;
      images.of = addresses.length;
      images.stored = 0;
      const known = await ledger.images();
      await inParallel(addresses, AT_ONCE, (address) => this.#storeImage(address, files, known));
    }
    const { value } = this.#tally;
    return {
      edition: manifest.edition,
      date: manifest.date,
      articles: { ...value.articles },
      images: { stored: value.images.stored, of: value.images.of },
      bytes: value.bytes.stored,
      missing: this.#missing,
    };
  }

  #begin(plan: Plan, files: StoredFiles): void {
    const { value } = this.#tally;
    const withImages = this.#wish.images;
    const all = [...plan.index, ...plan.packs];
    const stored = (sum: number, { file, bytes }: { file: string; bytes: number }) =>
      sum + (files.has(file) ? bytes : 0);
    value.articles = {
      stored: 0,
      of: plan.packs.reduce((sum, { ids }) => sum + ids.length, 0),
    };
    value.images = {
      stored: 0,
      of: withImages ? plan.packs.reduce((sum, { images, foreign }) => sum + images + foreign, 0) : 0,
      missing: 0,
    };
    value.bytes = {
      stored: all.reduce(stored, 0),
      of:
        all.reduce((sum, { bytes }) => sum + bytes, 0) +
        (withImages ? plan.packs.reduce((sum, { imageBytes }) => sum + imageBytes, 0) : 0),
    };
  }

  #phase(phase: Progress['phase']): void {
    this.#tally.value.phase = phase;
    this.#tally.changed();
  }

  #get(files: StoredFiles, file: string): Promise<Response> {
    return files.get(file, this.#line, this.#edition, this.#signal, (bytes) => this.#tally.arrived(bytes));
  }

  /** Stores a file that lists need. */
  async #storeIndex(
    file: string,
    bytes: number,
    files: StoredFiles,
    chunks: Map<string, StoredChunk>,
  ): Promise<void> {
    const isPage = file.startsWith('data/pages/');
    if (files.has(file) && (!isPage || chunks.has(file))) return;
    try {
      const had = files.has(file);
      const response = await this.#get(files, file);
      if (!had) this.#tally.value.bytes.stored += bytes;
      if (isPage) await this.#keepPage(file, response, chunks);
    } catch (error) {
      this.#missing.push({ file, fault: faultOf(error) });
    }
    this.#tally.changed();
  }

  async #keepPage(file: string, response: Response, chunks: Map<string, StoredChunk>): Promise<void> {
    const { summaries } = await readJson(summariesSchema, file, response);
    await this.#keep(
      {
        ...{ file, bytes: bytesOf(response), ids: summaries.map(({ id }) => id) },
        images: summaries.map(({ thumbnail }) => foreignImagesOf('', thumbnail)),
      },
      chunks,
    );
  }

  async #storePack(pack: PlannedPack, files: StoredFiles, chunks: Map<string, StoredChunk>): Promise<void> {
    const { file, bytes, ids } = pack;
    const { value } = this.#tally;
    try {
      const had = files.has(file);
      if (!had || !chunks.has(file)) {
        const response = await this.#get(files, file);
        const { articles } = await readJson(packSchema, file, response);
        await this.#keep(
          {
            ...{ file, bytes: bytesOf(response), ids: articles.map(({ id }) => id) },
            images: articles.map((article) => [
              ...imagesOf(article).map(({ file }) => file),
              ...foreignImagesOf(article.html),
            ]),
          },
          chunks,
        );
        if (!had) value.bytes.stored += bytes;
      }
      value.articles.stored += ids.length;
    } catch (error) {
      this.#missing.push({ file, fault: faultOf(error) });
    }
    this.#tally.changed();
  }

  async #keep(chunk: StoredChunk, chunks: Map<string, StoredChunk>): Promise<void> {
    await this.#context.ledger.putChunk(chunk);
    chunks.set(chunk.file, chunk);
  }

  async #storeImage(address: string, files: StoredFiles, known: ReadonlyMap<string, number>): Promise<void> {
    const { root, ledger, storeForeign } = this.#context;
    const { value } = this.#tally;
    const file = fileOf(address, root);
    try {
      let bytes = files.has(file) ? known.get(file) : undefined;
      if (bytes === undefined) {
        bytes = isHashedFile(file)
          ? bytesOf(await this.#get(files, file))
          : await this.#line.get(this.#edition, () => storeForeign(file, this.#signal));
        files.note(file);
        await ledger.putImage(file, bytes);
      }
      value.images.stored += 1;
      value.bytes.stored += bytes;
    } catch (error) {
      value.images.missing += 1;
      this.#missing.push({ file, fault: faultOf(error) });
    }
    this.#tally.changed();
  }
}

/** The pictures of the wanted articles, each once. */
export function imagesWanted({ index, packs }: Plan, chunks: ReadonlyMap<string, StoredChunk>): string[] {
  const wanted = new Set(packs.flatMap(({ ids }) => ids));
  const addresses = new Set<string>();
  for (const { file } of [...index, ...packs]) {
    const chunk = chunks.get(file);
    chunk?.ids.forEach((id, place) => {
      if (wanted.has(id)) for (const address of chunk.images[place] ?? []) addresses.add(address);
    });
  }
  return [...addresses];
}
