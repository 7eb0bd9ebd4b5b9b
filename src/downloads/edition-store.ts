import { packSchema, summariesSchema } from '../manifest/article.ts';
import { foreignImagesOf } from '../manifest/foreign-images.ts';
import { imagesOf } from '../manifest/images.ts';
import { isHashedFile } from '../manifest/paths.ts';
import { fileOf } from './caches.ts';
import type { Ledger, StoredChunk } from './ledger.ts';
import type { PlannedFile, PlannedPack } from './plan.ts';
import type { Tally } from './progress.ts';
import { readJson } from './read-json.ts';
import { bytesOf, faultOf, type StoredFiles } from './stored-files.ts';
import type { Report } from './wish.ts';

interface EditionStoreOptions {
  /** URL of the site's root. */
  root: string;
  ledger: Ledger;
  files: StoredFiles;
  /** What the ledger knows, by file; grows with what is stored. */
  chunks: Map<string, StoredChunk>;
  /** Bytes of the pictures that the ledger knows. */
  images: ReadonlyMap<string, number>;
  tally: Tally;
  /** Gives a file of the edition, stored. @throws {FileError} */
  get: (file: string) => Promise<Response>;
  /** Stores a picture of another host and gives its bytes. @throws {FileError} */
  getForeign: (address: string) => Promise<number>;
}

/**
 * Stores the files of an edition one by one, unless they are there, and enters each into the ledger. What can't be had
 * is noted with its reason and holds up nothing else; only want of room ends it.
 */
export class EditionStore {
  readonly missing: Report['missing'] = [];
  readonly #options: EditionStoreOptions;

  constructor(options: EditionStoreOptions) {
    this.#options = options;
  }

  /** Stores a file that lists need. */
  async index({ file, bytes }: PlannedFile): Promise<void> {
    const { files, chunks, tally, get } = this.#options;
    const had = files.has(file);
    const isPage = file.startsWith('data/pages/');
    if (had && (!isPage || chunks.has(file))) return;
    await this.#unlessMissing(file, async () => {
      const response = await get(file);
      if (!had) tally.value.bytes.stored += bytes;
      if (isPage) await this.#enterPage(file, response);
    });
  }

  async pack({ file, bytes, ids }: PlannedPack): Promise<void> {
    const { files, chunks, tally, get } = this.#options;
    const had = files.has(file);
    await this.#unlessMissing(file, async () => {
      if (!had || !chunks.has(file)) await this.#enterPack(file, await get(file));
      if (!had) tally.value.bytes.stored += bytes;
      tally.value.articles.stored += ids.length;
    });
  }

  /** Stores a picture, of the edition or of another host. */
  async image(address: string): Promise<void> {
    const { root, ledger, files, images, tally, get, getForeign } = this.#options;
    const file = fileOf(address, root);
    const stored = await this.#unlessMissing(file, async () => {
      let bytes = files.has(file) ? images.get(file) : undefined;
      if (bytes === undefined) {
        bytes = isHashedFile(file) ? bytesOf(await get(file)) : await getForeign(file);
        files.note(file);
        await ledger.putImage(file, bytes);
      }
      tally.value.images.stored += 1;
      tally.value.bytes.stored += bytes;
    });
    if (!stored) tally.value.images.missing += 1;
  }

  async #enterPage(file: string, response: Response): Promise<void> {
    const { summaries } = await readJson(summariesSchema, file, response);
    await this.#enter({
      ...{ file, bytes: bytesOf(response), ids: summaries.map(({ id }) => id) },
      images: summaries.map(({ thumbnail }) => foreignImagesOf('', thumbnail)),
    });
  }

  async #enterPack(file: string, response: Response): Promise<void> {
    const { articles } = await readJson(packSchema, file, response);
    await this.#enter({
      ...{ file, bytes: bytesOf(response), ids: articles.map(({ id }) => id) },
      images: articles.map((article) => [
        ...imagesOf(article).map(({ file }) => file),
        ...foreignImagesOf(article.html),
      ]),
    });
  }

  async #enter(chunk: StoredChunk): Promise<void> {
    const { ledger, chunks } = this.#options;
    await ledger.putChunk(chunk);
    chunks.set(chunk.file, chunk);
  }

  /** Does something about a file; where the file can't be had, notes that and gives `false`. */
  async #unlessMissing(file: string, store: () => Promise<void>): Promise<boolean> {
    const { tally } = this.#options;
    try {
      await store();
      return true;
    } catch (error) {
      this.missing.push({ file, fault: faultOf(error) });
      return false;
    } finally {
      tally.changed();
    }
  }
}
