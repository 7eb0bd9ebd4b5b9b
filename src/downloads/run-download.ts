import { adoptManifest } from './adopt-manifest.ts';
import type { DownloadContext } from './download-context.ts';
import { EditionStore } from './edition-store.ts';
import { imagesWanted } from './images-wanted.ts';
import { inParallel } from './in-parallel.ts';
import { EditionChangedError, Line } from './line.ts';
import { loadMonths } from './load-months.ts';
import type { FetchedManifest } from './newest-manifest.ts';
import { type Plan, type PlannedMonth, plansOf } from './plan.ts';
import { Tally } from './progress.ts';
import { StoredFiles } from './stored-files.ts';
import type { Report, Wish } from './wish.ts';

const AT_ONCE = 6;
/** The host of a picture that is silent while the site answers is gone, as far as this download is concerned. */
const FOREIGN_ATTEMPTS = 2;

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
  const line = new Line(context.root, signal, context.patient, (fault) => tally.wait(fault));
  try {
    for (;;) {
      try {
        return await downloadEdition(await line.manifest(), wish, { context, signal, tally, line });
      } catch (error) {
        if (!(error instanceof EditionChangedError)) throw error;
      }
    }
  } finally {
    tally.end();
  }
}

interface Run {
  context: DownloadContext;
  signal: AbortSignal;
  tally: Tally;
  line: Line;
}

/** Lists first, then texts, then pictures: what is there when it is broken off can be read. */
async function downloadEdition(
  { manifest, answer }: FetchedManifest,
  wish: Wish,
  { context, signal, tally, line }: Run,
): Promise<Report> {
  const { root, ledger, onEdition } = context;
  const files = await StoredFiles.read(root);
  const get = (file: string) =>
    files.get(file, line, manifest.edition, signal, (bytes) => tally.arrived(bytes));
  const months = await loadMonths(manifest, get);
  if (await adoptManifest(root, answer)) onEdition();
  const plan = await planAmongOthers(wish, months, context);
  tally.begin(plan, wish.images, (file) => files.has(file));

  const chunks = await ledger.chunks();
  const store = new EditionStore({
    ...{ root, ledger, files, chunks, tally, get, images: await ledger.images() },
    getForeign: (address) =>
      line.get(manifest.edition, () => context.storeForeign(address, signal), FOREIGN_ATTEMPTS),
  });
  tally.phase('index');
  await inParallel(plan.index, AT_ONCE, (file) => store.index(file));
  tally.phase('articles');
  await inParallel(plan.packs, AT_ONCE, (pack) => store.pack(pack));
  if (wish.images) {
    const addresses = imagesWanted(plan, chunks);
    tally.beginImages(addresses.length);
    await inParallel(addresses, AT_ONCE, (address) => store.image(address));
  }
  const { articles, images, bytes } = tally.value;
  return {
    edition: manifest.edition,
    date: manifest.date,
    articles: { ...articles },
    images: { stored: images.stored, of: images.of },
    bytes: bytes.stored,
    missing: store.missing,
  };
}

/** The limits are those of all wishes together. */
async function planAmongOthers(
  wish: Wish,
  months: readonly PlannedMonth[],
  { ledger, readership }: DownloadContext,
): Promise<Plan> {
  const others = (await ledger.wishes()).filter(({ key }) => key !== wish.key);
  const plans = plansOf([wish, ...others], months, await ledger.limits(), await readership());
  return plans.get(wish.key) ?? { index: [], packs: [] };
}
