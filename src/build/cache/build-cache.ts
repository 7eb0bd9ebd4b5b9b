import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CompileResult, CompileTask } from '../compile-batch.ts';
import type { WrittenFile } from '../edition/edition-writer.ts';
import type { OwnImages } from '../images/own-images.ts';
import type { FoundFile } from '../posts/scan.ts';
import { BuildError } from '../report/build-error.ts';
import type { StoredOutcome } from '../stored-post.ts';
import {
  type CachedPost,
  type CacheIndex,
  readCacheIndex,
  writeCachedPosts,
  writeCacheHead,
} from './cache-index.ts';

/** When more of the stored bytes than this share belong to no post any more, the cache starts anew. */
const MOST_WASTE = 0.6;
/** File systems count times of change in steps of up to 2 s (FAT): within one, a second change does not show. */
const CLOCK_STEP_MS = 2000;
const INDEX = 'index';
const TEXTS = 'texts';
const OWN_NAMES: readonly string[] = [INDEX, TEXTS];

/**
 * Outcomes of posts from one build to the next, in a folder that can be deleted at any time. A post is taken as
 * unchanged when its size and time of change are, else when its bytes are.
 */
export class BuildCache {
  readonly textsDir: string;
  /** Hashed files of the last build's edition, by what they were made of. */
  readonly files: ReadonlyMap<string, WrittenFile>;
  readonly #indexDir: string;
  readonly #key: string;
  readonly #now: number;
  /** Milliseconds since 1970: all posts of this build are read later. */
  readonly #opened = Date.now();
  readonly #old: ReadonlyMap<string, CachedPost>;

  private constructor(folder: string, key: string, now: number, index: CacheIndex | null) {
    this.textsDir = join(folder, TEXTS);
    this.#indexDir = join(folder, INDEX);
    this.#key = key;
    this.#now = now;
    this.#old = index?.posts ?? new Map();
    this.files = index?.files ?? new Map();
  }

  /**
   * Opens a cache folder. One that is damaged, was made by another version of the build or of the configuration, or
   * holds mostly what is no longer used, is emptied.
   * @param key tells what posts are compiled with.
   * @param now seconds since 1970: a build of an earlier time may judge dates otherwise.
   * @throws {BuildError} when the folder holds something else than a cache.
   */
  static open(folder: string, key: string, now: number): BuildCache {
    refuseOtherContent(folder);
    const index = readCacheIndex(join(folder, INDEX));
    const usable = index !== null && index.key === key && index.now <= now && isWorthKeeping(folder, index);
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
      return known.size === file.size && known.changed === file.changed
        ? []
        : [{ file, knownHash: known.hash }];
    });
  }

  /** The outcomes of all files in their order, from what was just compiled and from the cache. */
  merge(files: readonly FoundFile[], compiled: ReadonlyMap<string, CompileResult>): Map<string, CachedPost> {
    return new Map(
      files.map(({ location, size, changed }) => {
        const result = compiled.get(location);
        const old = this.#old.get(location);
        if (!result && old) return [location, old];
        const outcome = result?.outcome ?? old?.outcome;
        if (!outcome) throw new Error(`${location}: neither compiled nor in the cache`);
        const settled = changed + CLOCK_STEP_MS <= this.#opened;
        return [
          location,
          { size, changed: settled ? changed : null, hash: result?.hash ?? old?.hash ?? '', outcome },
        ];
      }),
    );
  }

  /**
   * Keeps what this build knows of posts. Can go on while the edition is written.
   * @returns keeps what it knows of the edition's files, when that is written.
   */
  async savePosts(
    posts: ReadonlyMap<string, CachedPost>,
  ): Promise<(files: ReadonlyMap<string, WrittenFile>) => void> {
    const lasting = new Map([...posts].filter(([, { outcome }]) => isLasting(outcome)));
    const shards = await writeCachedPosts(this.#indexDir, lasting, this.#old);
    return (files) => writeCacheHead(this.#indexDir, { key: this.#key, now: this.#now, shards, files });
  }

  #reusable(file: FoundFile, images: OwnImages): CachedPost | undefined {
    const known = this.#old.get(file.location);
    return known && images.areUnchanged(known.outcome.imageLookups ?? [], file.path) ? known : undefined;
  }

  /** A build that was killed leaves texts that no index names. */
  #removeStrayTexts(): void {
    const used = new Set([...this.#old.values()].flatMap(({ outcome }) => outcome.post?.text.file ?? []));
    for (const file of readdirSync(this.textsDir))
      if (!used.has(file)) rmSync(join(this.textsDir, file), { recursive: true, force: true });
  }
}

/** Whether an outcome holds at another time too: a date that was not believed may be believed later. */
function isLasting({ warnings }: StoredOutcome): boolean {
  return !warnings.some(({ kind }) => kind === 'bad-date' || kind === 'unreadable-file');
}

/** Whether a cache holds all texts that its index names, as far as their length tells, and not mostly others. */
function isWorthKeeping(folder: string, { posts }: CacheIndex): boolean {
  let used = 0;
  for (const { outcome } of posts.values()) used += outcome.post?.text.length ?? 0;
  const stored = bytesIn(join(folder, TEXTS));
  return stored >= used && stored - used <= MOST_WASTE * stored;
}

function bytesIn(folder: string): number {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return -1;
  return readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

/** A cache that cannot be used is removed as a whole: it must be one. */
function refuseOtherContent(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found && !found.isDirectory())
    throw new BuildError(`${folder}: this is a file. Name a folder for the cache with --cache DIR.`);
  if (found && readdirSync(folder).some((name) => !OWN_NAMES.includes(name)))
    throw new BuildError(
      `${folder}: this folder holds something else than a cache, and would be emptied. Name another with --cache DIR.`,
    );
}
