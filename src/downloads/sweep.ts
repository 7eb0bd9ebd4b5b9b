import { isHashedFile } from '../manifest/paths.ts';
import { CACHE, cacheOf, filesIn } from './caches.ts';
import type { Ledger, StoredChunk } from './ledger.ts';
import type { Plan } from './plan.ts';

/** Own images that were seen and not downloaded: as many stay, the newest. */
const SEEN_IMAGES = 500;

/** What is to stay. */
export interface Wanted {
  /** Of all wishes together. */
  plans: readonly Plan[];
  /** All files of the edition that the manifest and the index name, but its images. */
  current: ReadonlySet<string>;
  /** Addresses and paths of the images that are wanted. */
  images: ReadonlySet<string>;
}

/**
 * Lets go what no wish asks for any more: what has left the edition, or was replaced, or is beyond the limits. A pack
 * that was replaced stays as long as what replaces it is not stored.
 */
export async function sweep(root: string, ledger: Ledger, wanted: Wanted): Promise<void> {
  const chunks = await ledger.chunks();
  const [packs, index] = await Promise.all([filesIn(CACHE.packs, root), filesIn(CACHE.index, root)]);
  const wantedFiles = new Set(
    wanted.plans.flatMap(({ index, packs }) => [...index, ...packs].map(({ file }) => file)),
  );
  const packOf = new Map(
    wanted.plans.flatMap(({ packs }) =>
      packs.flatMap(({ file, ids }) => ids.map((id) => [id, file] as const)),
    ),
  );
  const isReplaced = ({ ids }: StoredChunk) =>
    ids.every((id) => packs.has(packOf.get(id) ?? '') || !packOf.has(id));
  const leaves = (file: string) => {
    const chunk = chunks.get(file);
    if (!chunk) return !wanted.current.has(file);
    return !wantedFiles.has(file) && (!file.startsWith('data/packs/') || isReplaced(chunk));
  };
  const leaving = [...packs, ...index].filter(leaves);
  await ledger.removeChunks([...chunks.keys()].filter(leaves));
  await removeFiles(root, leaving);
  await sweepImages(root, ledger, wanted.images);
}

async function sweepImages(root: string, ledger: Ledger, wanted: ReadonlySet<string>): Promise<void> {
  const known = await ledger.images();
  const leaving = [...known.keys()].filter((image) => !wanted.has(image));
  const seen = [...(await filesIn(CACHE.images, root))].filter((image) => !known.has(image));
  await ledger.removeImages(leaving);
  await removeFiles(root, [...leaving, ...seen.slice(0, Math.max(0, seen.length - SEEN_IMAGES))]);
}

/** Removes files from the caches; images of other hosts by their address. */
export async function removeFiles(root: string, files: readonly string[]): Promise<void> {
  const own = Map.groupBy(files, (file) => (isHashedFile(file) ? cacheOf(file) : ''));
  for (const [name, members] of own) {
    const names = name === '' ? [CACHE.foreign, CACHE.opaque] : [name];
    for (const cacheName of names) {
      const cache = await caches.open(cacheName);
      await Promise.all(
        members.map((file) => cache.delete(name === '' ? file : root + file, { ignoreVary: true })),
      );
    }
  }
}
