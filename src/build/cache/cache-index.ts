import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { WrittenPack } from '../edition/pack-job.ts';
import type { StoredOutcome } from '../stored-post.ts';

const PIECE_LENGTH = 1 << 20;

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
  posts: Map<string, CachedPost>;
  /** By their keys. */
  packs: Map<string, WrittenPack>;
}

/**
 * One JSON text a line: the head, the packs, a line a post; last the hash of the lines before, so that damage is seen.
 * Written and read by pieces: of a large archive, the whole as one string takes hundreds of megabytes.
 */
export function writeCacheIndex(file: string, { key, now, posts, packs }: CacheIndex): void {
  const output = openSync(`${file}.new`, 'w');
  const hash = createHash('sha256');
  let piece = '';
  const flush = () => {
    hash.update(piece);
    writeFileSync(output, piece);
    piece = '';
  };
  const add = (value: unknown) => {
    piece += `${JSON.stringify(value)}\n`;
    if (piece.length >= PIECE_LENGTH) flush();
  };
  try {
    add({ key, now });
    add([...packs]);
    for (const entry of posts) add(entry);
    flush();
    writeFileSync(output, hash.digest('hex'));
  } finally {
    closeSync(output);
  }
  renameSync(`${file}.new`, file);
}

/** The index as it was written; `null` when there is none, or it is damaged. */
export function readCacheIndex(file: string): CacheIndex | null {
  try {
    const bytes = readFileSync(file);
    const end = bytes.lastIndexOf('\n') + 1;
    const hash = createHash('sha256').update(bytes.subarray(0, end)).digest('hex');
    if (bytes.toString('latin1', end) !== hash) return null;
    const lines = linesOf(bytes.subarray(0, end));
    const { key, now }: Pick<CacheIndex, 'key' | 'now'> = JSON.parse(lines.next().value ?? '');
    const packs: [string, WrittenPack][] = JSON.parse(lines.next().value ?? '');
    const posts = new Map<string, CachedPost>();
    for (const line of lines) {
      const [location, post]: [string, CachedPost] = JSON.parse(line);
      posts.set(location, post);
    }
    return { key, now, posts, packs: new Map(packs) };
  } catch {
    return null;
  }
}

function* linesOf(bytes: Buffer): Generator<string, undefined> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf('\n', start);
    yield bytes.toString('utf8', start, end);
    start = end + 1;
  }
}
