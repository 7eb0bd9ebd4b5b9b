import { CACHE } from './caches.ts';
import type { Ledger } from './ledger.ts';

/** What the reader can free by itself: lists and the reader are needed for the rest. */
export type FreeableKind = 'packs' | 'images' | 'foreign';

const CACHES: Record<FreeableKind, readonly string[]> = {
  packs: [CACHE.packs],
  images: [CACHE.images],
  foreign: [CACHE.foreign, CACHE.foreignSeen, CACHE.opaque, CACHE.opaqueSeen],
};

/**
 * Lets go all of a kind, seen or downloaded, and what would bring it back: with the articles all wishes, with the
 * pictures the wish for them.
 */
export async function freeStorage(kind: FreeableKind, ledger: Ledger): Promise<void> {
  for (const { key } of await ledger.wishes()) {
    if (kind === 'packs') await ledger.removeWish(key);
    else await ledger.changeWish(key, (wish) => ({ ...wish, images: false }));
  }
  for (const name of CACHES[kind]) await caches.delete(name);
  if (kind === 'packs') await ledger.removeChunks((await ledger.chunks()).keys());
  else {
    const isForeign = (image: string) => image.includes(':');
    const images = [...(await ledger.images()).keys()];
    await ledger.removeImages(images.filter((image) => isForeign(image) === (kind === 'foreign')));
  }
}

/** Lets go everything but the reader itself and the table of contents. */
export async function freeAll(ledger: Ledger): Promise<void> {
  for (const kind of ['foreign', 'images', 'packs'] as const) await freeStorage(kind, ledger);
  await caches.delete(CACHE.index);
}
