import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../posts/identity.ts';
import { DamagedCacheError } from './text-store.ts';

const CACHES = join(import.meta.dirname, '../../../node_modules/.cache/broadsheet');

/** Where Node keeps what it compiled of the build's own code: the parsers load in half the time. */
export const CODE_CACHE = join(CACHES, 'code');

/** Where the cache lies unless the publisher says so: one for each pair of posts and edition, so that builds do not meet. */
export function defaultCache(posts: string, out: string): string {
  return join(CACHES, 'posts', contentHash(`${posts}\n${out}`));
}

/** Builds; should the cache turn out to be damaged, once more without it. */
export async function withSoundCache<T>(cacheDir: string, build: () => Promise<T>): Promise<T> {
  try {
    return await build();
  } catch (error) {
    if (!(error instanceof DamagedCacheError)) throw error;
    console.error(`The cache in ${cacheDir} is damaged (${error.message}). Building without it.`);
    rmSync(cacheDir, { recursive: true, force: true });
    return build();
  }
}
