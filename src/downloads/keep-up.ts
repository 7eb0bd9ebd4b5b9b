import { fileOf } from './caches.ts';
import { FileError } from './checked-answer.ts';
import type { DownloadContext } from './download-context.ts';
import { imagesWanted } from './images-wanted.ts';
import type { Ledger } from './ledger.ts';
import { Line } from './line.ts';
import { LinkedAbort } from './linked-abort.ts';
import { filesOf, loadMonths } from './load-months.ts';
import { newestManifest } from './newest-manifest.ts';
import { plansOf } from './plan.ts';
import { runDownload } from './run-download.ts';
import { StoredFiles } from './stored-files.ts';
import { sweep } from './sweep.ts';
import { asksTheSame, type Wish } from './wish.ts';

/** One page or worker downloads at a time; the others wait, and take over when it ends. */
const LOCK = 'broadsheet-downloads';

export interface KeepUpOptions {
  context: DownloadContext;
  signal: AbortSignal;
  /** Is given what stops the download of a wish, while it runs. */
  onRun: (wish: Wish, stop: AbortController) => void;
  /** The wishes have changed. */
  onChange: () => void;
  /** Whether to wait for another page that downloads, or leave it to that. */
  wait: boolean;
}

/**
 * Brings everything that the reader wants to the newest edition, one wish after the other, then lets go what is not
 * wanted any more. Does nothing while another page does it.
 * @throws what {@link runDownload} does, but for want of room, which the wish's state tells.
 */
export async function keepUp(options: KeepUpOptions): Promise<void> {
  const { signal, wait } = options;
  const lock: LockOptions = wait ? { signal } : { ifAvailable: true };
  await navigator.locks.request(LOCK, lock, async (held) => {
    if (held) await keepAll(options);
  });
}

async function keepAll({ context, signal, onRun, onChange }: KeepUpOptions): Promise<void> {
  const { ledger } = context;
  await wantLost(context);
  await wantOutdated(context, signal);
  onChange();
  let full = false;
  while (!full) {
    const wish = (await ledger.wishes()).find(({ state }) => state === 'wanted');
    if (!wish) break;
    const stop = new LinkedAbort(signal);
    onRun(wish, stop);
    full = (await keepOne(wish, context, stop.signal)) === 'full';
    stop.end();
    signal.throwIfAborted();
    onChange();
  }
  await letGo(context, signal, full).catch((error) => {
    // Without the network nothing is let go.
    if (!(error instanceof FileError)) throw error;
  });
  onChange();
}

/** Downloads a wish, and notes how that ended. */
async function keepOne(
  wish: Wish,
  context: DownloadContext,
  signal: AbortSignal,
): Promise<Wish['state'] | 'stopped'> {
  const { ledger } = context;
  try {
    const limits = await ledger.limits();
    const report = await runDownload(wish, context, signal);
    const sameLimits = isSame(await ledger.limits(), limits);
    await ledger.changeWish(wish.key, (now) => ({
      ...now,
      report,
      // What was changed meanwhile (more stars, pictures too, other limits) is still to be carried out.
      state: now.state === 'wanted' && sameLimits && asksTheSame(now, wish) ? 'done' : now.state,
    }));
    return 'done';
  } catch (error) {
    if (signal.aborted) return 'stopped';
    if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') throw error;
    await ledger.changeWish(wish.key, (now) => ({ ...now, state: 'full' }));
    return 'full';
  }
}

function isSame<T>(a: T, b: T): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What has left the caches behind our back is forgotten, and wanted again. */
async function wantLost({ root, ledger }: DownloadContext): Promise<void> {
  const [chunks, images] = await Promise.all([ledger.chunks(), ledger.images()]);
  if (chunks.size + images.size === 0) return;
  const files = await StoredFiles.read(root);
  const lost = (kept: ReadonlyMap<string, unknown>) => [...kept.keys()].filter((file) => !files.has(file));
  const [lostChunks, lostImages] = [lost(chunks), lost(images)];
  if (lostChunks.length + lostImages.length === 0) return;
  await ledger.removeChunks(lostChunks);
  await ledger.removeImages(lostImages);
  await wantAgain(ledger, () => true);
}

/** Wishes that were fulfilled by an edition before the newest are wanted again. */
async function wantOutdated({ root, ledger }: DownloadContext, signal: AbortSignal): Promise<void> {
  if (!(await ledger.wishes()).some(({ state }) => state === 'done')) return;
  try {
    const { manifest } = await newestManifest(root, signal);
    await wantAgain(ledger, ({ report }) => report?.edition !== manifest.edition);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
  }
}

async function wantAgain(ledger: Ledger, which: (wish: Wish) => boolean): Promise<void> {
  for (const { key } of await ledger.wishes())
    await ledger.changeWish(key, (wish) =>
      wish.state === 'done' && which(wish) ? { ...wish, state: 'wanted' } : wish,
    );
}

/**
 * Lets go what is not wanted, once for each edition and each change of the wishes.
 * @param full whether there is no room for more: then also before every wish is of the newest edition.
 */
async function letGo(context: DownloadContext, signal: AbortSignal, full: boolean): Promise<void> {
  const { root, ledger, readership } = context;
  const wishes = await ledger.wishes();
  // What is not of the newest edition yet holds what it has.
  if (!full && wishes.some(({ state }) => state === 'wanted')) return;
  const line = new Line(root, signal, false);
  const { manifest } = await line.manifest();
  const occasion = JSON.stringify([manifest.edition, wishes, await ledger.limits()]);
  const before = await ledger.sweptOn();
  if (before === occasion) return;
  // Most readers download nothing: a first visit need not load the index once more, and its sizes, to find that out.
  if (before === undefined && wishes.length === 0 && (await ledger.chunks()).size === 0) {
    await ledger.setSweptOn(occasion);
    return;
  }
  const files = await StoredFiles.read(root);
  const months = await loadMonths(manifest, (file) => files.get(file, line, manifest.edition, signal));
  const plans = plansOf(wishes, months, await ledger.limits(), await readership());
  const chunks = await ledger.chunks();
  const images = wishes
    .filter(({ images }) => images)
    .flatMap(({ key }) => imagesWanted(plans.get(key) ?? { index: [], packs: [] }, chunks));
  await sweep(root, ledger, {
    plans: [...plans.values()],
    current: filesOf(manifest, months),
    images: new Set(images.map((address) => fileOf(address, root))),
  });
  await ledger.setSweptOn(occasion);
}
