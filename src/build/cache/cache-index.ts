import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { WrittenFile } from '../edition/edition-writer.ts';
import type { StoredOutcome, StoredPost } from '../stored-post.ts';

/** Files that the posts of an index are dealt out to: a build writes those in which something changed. */
const SHARDS = 32;
/** Characters of a location that are looked at. */
const TELLING = 24;
const HEAD = 'head.json';

/** What a post looked like when it was compiled, and what became of it. */
export interface CachedPost {
  /** Bytes. */
  size: number;
  /** Time of its last change as the scan found it; `null` when so young that another change may not show in it. */
  changed: number | null;
  /** Content hash of its bytes. */
  hash: string;
  outcome: StoredOutcome;
}

/** What one build leaves to the next. */
export interface CacheIndex {
  /** What all its posts were compiled with. */
  key: string;
  /** Time of the build, in seconds since 1970. */
  now: number;
  /** By location. */
  posts: ReadonlyMap<string, CachedPost>;
  /** The shards that hold posts. */
  shards: readonly number[];
  /** Hashed files of the edition, by what they were made of. */
  files: ReadonlyMap<string, WrittenFile>;
}

/** First line of the head. */
type Head = Pick<CacheIndex, 'key' | 'now' | 'shards'>;

/**
 * Writes the posts of an index into a folder, in shards of which each is true by itself: a build that is killed between
 * two of them leaves an index that can be read. Gives way to other work between shards.
 * @param old what {@link readCacheIndex} found there: shards whose posts are the same objects are not written again.
 * @returns the shards that hold posts, for the head.
 */
export async function writeCachedPosts(
  folder: string,
  posts: CacheIndex['posts'],
  old: CacheIndex['posts'],
): Promise<number[]> {
  mkdirSync(folder, { recursive: true });
  const shards = Map.groupBy(posts, ([location]) => shardOf(location));
  const gone = new Set([...old.keys()].filter((location) => !posts.has(location)).map(shardOf));
  for (const [shard, entries] of shards) {
    const same = entries.every(([location, post]) => old.get(location) === post);
    if (same && !gone.has(shard)) continue;
    writeLines(shardFile(folder, shard), entries.map(keptOf));
    await setImmediate();
  }
  return [...shards.keys()];
}

/** Writes the head of an index, once its shards are written, and removes the shards that it does not name. */
export function writeCacheHead(folder: string, { key, now, shards, files }: Omit<CacheIndex, 'posts'>): void {
  const head: Head = { key, now, shards };
  writeLines(join(folder, HEAD), [head, ...files]);
  for (let shard = 0; shard < SHARDS; shard++)
    if (!shards.includes(shard)) rmSync(shardFile(folder, shard), { force: true });
}

/** The index of a folder as it was written; `null` when there is none, or it is damaged. */
export function readCacheIndex(folder: string): CacheIndex | null {
  try {
    const [head, ...files] = readLines<Head | [string, WrittenFile]>(join(folder, HEAD));
    if (head === undefined || Array.isArray(head)) return null;
    const posts = head.shards.flatMap((shard) => readLines<Kept>(shardFile(folder, shard)).map(cachedOf));
    return { ...head, posts: new Map(posts), files: new Map(files.filter((line) => Array.isArray(line))) };
  } catch {
    return null;
  }
}

/** A cached post as it is written: without what is so for most posts, or follows from the rest. */
type Kept = [location: string, post: Omit<CachedPost, 'outcome'>, outcome: KeptOutcome];
type KeptOutcome = Partial<Omit<StoredOutcome, 'post'>> & { post?: KeptPost };
type KeptPost = Omit<StoredPost, 'path' | 'identity' | 'images'> & {
  /** Characters at the end of the location, where it ends with the path; else the path. */
  path: number | string;
  /** Absent where it is the path. */
  identity?: string;
  /** Absent where there are none. */
  images?: StoredPost['images'];
};

function keptOf([location, { outcome, ...cached }]: [string, CachedPost]): Kept {
  const { draft, warnings, removed, post, ...others } = outcome;
  return [
    location,
    cached,
    {
      ...others,
      ...(draft ? { draft } : {}),
      ...(warnings.length > 0 ? { warnings } : {}),
      ...(Object.keys(removed).length > 0 ? { removed } : {}),
      ...(post ? { post: keptPostOf(post, location) } : {}),
    },
  ];
}

function keptPostOf({ path, identity, images, ...others }: StoredPost, location: string): KeptPost {
  return {
    ...others,
    path: location.endsWith(path) ? path.length : path,
    ...(identity === path ? {} : { identity }),
    ...(images.length > 0 ? { images } : {}),
  };
}

function cachedOf([location, cached, { post, ...others }]: Kept): [string, CachedPost] {
  const outcome: StoredOutcome = { draft: false, warnings: [], removed: {}, ...others };
  if (post) {
    const path = typeof post.path === 'number' ? location.slice(-post.path) : post.path;
    outcome.post = { identity: path, images: [], ...post, path };
  }
  return [location, { ...cached, outcome }];
}

function shardFile(folder: string, shard: number): string {
  return join(folder, `posts-${shard}.json`);
}

/** Locations differ at their ends. */
function shardOf(location: string): number {
  let hash = 0;
  for (let at = Math.max(0, location.length - TELLING); at < location.length; at++)
    hash = (Math.imul(hash, 31) + location.charCodeAt(at)) >>> 0;
  return hash % SHARDS;
}

/** A JSON list, one value a line; last the hash of the lines before, so that damage is seen. */
function writeLines(file: string, values: readonly unknown[]): void {
  const text = Buffer.from(`[${values.map((value) => JSON.stringify(value)).join(',\n')}]\n`);
  rmSync(`${file}.new`, { recursive: true, force: true });
  writeFileSync(`${file}.new`, Buffer.concat([text, Buffer.from(hashOf(text))]));
  renameSync(`${file}.new`, file);
}

/** @throws when the file is missing or is not as it was written. */
function readLines<Line>(file: string): Line[] {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf('\n') + 1;
  const text = bytes.subarray(0, end);
  if (bytes.toString('latin1', end) !== hashOf(text)) throw new Error(`${file} is damaged`);
  return JSON.parse(text.toString());
}

function hashOf(text: Buffer): string {
  return createHash('sha256').update(text).digest('hex');
}
