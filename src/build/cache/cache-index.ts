import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { contentHash } from '../posts/identity.ts';
import type { StoredOutcome } from '../stored-post.ts';

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
  /** Content hash of each pack, by its key. */
  packs: Map<string, string>;
}

/** One JSON text a line: the head, a line a post, the packs; last the hash of the lines before, so that damage is seen. */
export function writeCacheIndex(file: string, { key, now, posts, packs }: CacheIndex): void {
  const lines = [
    JSON.stringify({ key, now, posts: posts.size }),
    ...[...posts].map((entry) => JSON.stringify(entry)),
    JSON.stringify([...packs]),
  ];
  const text = lines.join('\n');
  writeFileSync(`${file}.new`, `${text}\n${contentHash(text)}`);
  renameSync(`${file}.new`, file);
}

/** The index as it was written; `null` when there is none, or it is damaged. */
export function readCacheIndex(file: string): CacheIndex | null {
  try {
    const content = readFileSync(file, 'utf8');
    const end = content.lastIndexOf('\n');
    const text = content.slice(0, end);
    if (contentHash(text) !== content.slice(end + 1)) return null;
    const [head = '', ...rest] = text.split('\n');
    const { key, now }: Pick<CacheIndex, 'key' | 'now'> = JSON.parse(head);
    const packs: [string, string][] = JSON.parse(rest.pop() ?? '[]');
    const posts = rest.map((line): [string, CachedPost] => JSON.parse(line));
    return { key, now, posts: new Map(posts), packs: new Map(packs) };
  } catch {
    return null;
  }
}
