import { CACHE, filesIn } from './caches.ts';
import type { Ledger } from './ledger.ts';
import { bytesOf } from './stored-files.ts';

/** What is kept, by kind. */
export type StorageKind = 'packs' | 'index' | 'images' | 'foreign' | 'app';

export interface StoredAmount {
  files: number;
  bytes: number;
}

export interface StorageUse {
  kinds: Record<StorageKind, StoredAmount>;
  /** Bytes of each stored pack by its file. */
  packs: Map<string, number>;
}

/** Measures what is stored. Downloads are in the ledger; only what was merely seen is looked at one by one. */
export async function measureStorage(root: string, ledger: Ledger): Promise<StorageUse> {
  const [chunks, images, names] = await Promise.all([ledger.chunks(), ledger.images(), caches.keys()]);
  const known = (file: string) => chunks.get(file)?.bytes ?? images.get(file);
  const bytesIn = async (cacheName: string) => {
    const cache = await caches.open(cacheName);
    const files = [...(await filesIn(cacheName, root))];
    const sizes = await Promise.all(
      files.map(async (file) => {
        const bytes = known(file);
        if (bytes !== undefined) return bytes;
        const response = await cache.match(new URL(file, root), { ignoreVary: true });
        return response ? bytesOf(response) : 0;
      }),
    );
    return new Map(files.map((file, i) => [file, sizes[i] ?? 0]));
  };
  const amount = async (cacheNames: readonly string[]): Promise<StoredAmount> => {
    const parts = await Promise.all(cacheNames.map(bytesIn));
    const sizes = parts.flatMap((part) => [...part.values()]);
    return { files: sizes.length, bytes: sizes.reduce((sum, bytes) => sum + bytes, 0) };
  };
  const own = new Set<string>(Object.values(CACHE));
  const packs = await bytesIn(CACHE.packs);
  const [index, ownImages, foreign, app] = await Promise.all([
    amount([CACHE.index, CACHE.manifest]),
    amount([CACHE.images]),
    amount([CACHE.foreign, CACHE.foreignSeen, CACHE.opaque, CACHE.opaqueSeen]),
    amount(names.filter((name) => !own.has(name))),
  ]);
  const packBytes = [...packs.values()].reduce((sum, bytes) => sum + bytes, 0);
  return {
    kinds: { packs: { files: packs.size, bytes: packBytes }, index, images: ownImages, foreign, app },
    packs,
  };
}
