import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CompileResult, CompileTask } from '../compile-batch.ts';
import type { OwnImages } from '../images/own-images.ts';
import type { FoundFile } from '../posts/scan.ts';
import type { StoredOutcome } from '../stored-post.ts';
import { type CachedPost, type CacheIndex, readCacheIndex, writeCacheIndex } from './cache-index.ts';

/** When more of the stored bytes than this share belong to no post any more, the cache starts anew. */
const MOST_WASTE = 0.6;

/**
 * Outcomes of posts from one build to the next, in a folder that can be deleted at any time. A post is taken as
 * unchanged when its size and time of change are, else when its bytes are.
 */
export class BuildCache {
  readonly textsDir: string;
  /** Content hash of each pack of the last build, by its key. */
  readonly packs: ReadonlyMap<string, string>;
  readonly #indexFile: string;
  readonly #key: string;
  readonly #now: number;
  readonly #old: ReadonlyMap<string, CachedPost>;

  private constructor(folder: string, key: string, now: number, index: CacheIndex | null) {
    this.textsDir = join(folder, 'texts');
    this.#indexFile = join(folder, 'index.jsonl');
    this.#key = key;
    this.#now = now;
    this.#old = index?.posts ?? new Map();
    this.packs = index?.packs ?? new Map();
  }

  /**
   * Opens a cache folder. One that is damaged, was made by another version of the build or of the configuration, or
   * holds mostly what is no longer used, is emptied.
   * @param key tells what posts are compiled with.
   * @param now seconds since 1970: a build of an earlier time may judge dates otherwise.
   */
  static open(folder: string, key: string, now: number): BuildCache {
    const index = readCacheIndex(join(folder, 'index.jsonl'));
    const usable = index !== null && index.key === key && index.now <= now && !isWasteful(folder, index);
    if (!usable) rmSync(folder, { recursive: true, force: true });
    const cache = new BuildCache(folder, key, now, usable ? index : null);
    mkdirSync(cache.textsDir, { recursive: true });
    cache.#removeStrayTexts();
    return cache;
  }

  /** What is left to do: posts whose outcome is not known for sure. */
  tasks(files: readonly FoundFile[], images: OwnImages): CompileTask[] {
    return files.flatMap((file) => {
      const known = this.#reusable(file, images);
      if (!known) return [{ file }];
      return known.size === file.size && known.mtime === file.mtime ? [] : [{ file, knownHash: known.hash }];
    });
  }

  /** The outcomes of all files in their order, from what was just compiled and from the cache. */
  merge(files: readonly FoundFile[], compiled: ReadonlyMap<string, CompileResult>): Map<string, CachedPost> {
    return new Map(
      files.map(({ location, size, mtime }) => {
        const result = compiled.get(location);
        const old = this.#old.get(location);
        const outcome = result?.outcome ?? old?.outcome;
        if (!outcome) throw new Error(`${location}: neither compiled nor in the cache`);
        return [location, { size, mtime, hash: result?.hash ?? old?.hash ?? '', outcome }];
      }),
    );
  }

  /** Keeps what this build knows. When nothing was compiled and no file has gone, that is what the last build kept. */
  save(
    posts: ReadonlyMap<string, CachedPost>,
    packs: ReadonlyMap<string, string>,
    anyCompiled: boolean,
  ): void {
    if (!anyCompiled && posts.size === this.#old.size) return;
    const lasting = new Map([...posts].filter(([, { outcome }]) => isLasting(outcome)));
    writeCacheIndex(this.#indexFile, {
      key: this.#key,
      now: this.#now,
      posts: lasting,
      packs: new Map(packs),
    });
  }

  #reusable(file: FoundFile, images: OwnImages): CachedPost | undefined {
    const known = this.#old.get(file.location);
    return known && images.areUnchanged(known.outcome.imageLookups ?? [], file.path) ? known : undefined;
  }

  /** A build that was killed leaves texts that no index names. */
  #removeStrayTexts(): void {
    const used = new Set([...this.#old.values()].flatMap(({ outcome }) => outcome.post?.text.file ?? []));
    for (const file of readdirSync(this.textsDir))
      if (!used.has(file)) rmSync(join(this.textsDir, file), { force: true });
  }
}

/** Whether an outcome holds at another time too: a date that was not believed may be believed later. */
function isLasting({ warnings }: StoredOutcome): boolean {
  return !warnings.some(({ kind }) => kind === 'bad-date' || kind === 'unreadable-file');
}

function isWasteful(folder: string, { posts }: CacheIndex): boolean {
  const textsDir = join(folder, 'texts');
  let used = 0;
  for (const { outcome } of posts.values()) used += outcome.post?.text.length ?? 0;
  const stored = readdirSync(textsDir).reduce((sum, file) => sum + statSync(join(textsDir, file)).size, 0);
  return stored - used > MOST_WASTE * stored;
}
