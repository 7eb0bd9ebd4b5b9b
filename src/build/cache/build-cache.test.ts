import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm, truncate, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { compileEdition } from '../compile-edition.ts';
import { temporaryEdition } from '../temporary-edition.ts';
import { temporaryFolder } from '../temporary-posts.ts';
import { withSoundCache } from './cache-folder.ts';
import { readCacheIndex, writeCacheHead } from './cache-index.ts';

const POSTS = Object.fromEntries(
  Array.from({ length: 12 }, (_, n) => [
    `${n}.md`,
    `---\ntitle: Post ${n}\ndate: 2024-01-${10 + n}\n---\n${'Words. '.repeat(n * 20)}\n`,
  ]),
);

/** Flips one bit in the middle of a file. */
async function flip(file: string): Promise<void> {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(file, bytes);
}

/** Puts a folder in the place of a file. */
async function toFolder(file: string): Promise<void> {
  await rm(file, { recursive: true, force: true });
  await mkdir(join(file, 'deep'), { recursive: true });
}

/** The file that a path names; with a star in its name, the first of those. */
function firstOf(path: string): string {
  const [start = '', end] = basename(path).split('*');
  if (end === undefined) return path;
  const names = readdirSync(dirname(path)).filter((name) => name.startsWith(start) && name.endsWith(end));
  return join(dirname(path), names[0] ?? 'none');
}

const half = (file: string) => truncate(file, Math.floor(readFileSync(file).length / 2));
const remove = (file: string) => rm(file, { recursive: true });
const empty = (file: string) => truncate(file, 0);

function toOtherVersion(folder: string): void {
  const index = readCacheIndex(folder);
  if (index) writeCacheHead(folder, { ...index, key: 'other' });
}

const HEAD = 'index/head.json';
const SHARD = 'index/posts-*.json';
const TEXT = 'texts/*';

describe('a cache is survived', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    return () => vi.restoreAllMocks();
  });

  test.for<[damage: string, place: string, (file: string) => unknown]>([
    ...[HEAD, SHARD].flatMap((file): [string, string, (file: string) => unknown][] => [
      [`whose ${file} ends in the middle`, file, half],
      [`whose ${file} is empty`, file, empty],
      [`whose ${file} has another bit`, file, flip],
      [`whose ${file} is gone`, file, remove],
      [`whose ${file} is a folder`, file, toFolder],
    ]),
    ['whose index is of another version', 'index', toOtherVersion],
    ['whose index is gone', 'index', remove],
    ['whose next head is a folder', `${HEAD}.new`, toFolder],
    ['whose text ends in the middle', TEXT, half],
    ['whose text is empty', TEXT, empty],
    ['whose text has another bit', TEXT, flip],
    ['whose text is gone', TEXT, remove],
    ['whose text is a folder', TEXT, toFolder],
    ['with a folder among its texts', 'texts/other', toFolder],
    ['whose texts are gone', 'texts', remove],
    ['whose texts are a file', 'texts', (folder) => remove(folder).then(() => writeFile(folder, 'text'))],
  ])('%s', async ([, place, damage]) => {
    const postsDir = await temporaryFolder(POSTS);
    const cacheDir = await temporaryFolder();
    const clean = await temporaryEdition(postsDir, { cacheDir });
    await damage(firstOf(join(cacheDir, place)));
    for (const round of ['damaged', 'sound'] as const) {
      // Without an edition before it, every text is read.
      const again = await withSoundCache(cacheDir, () => temporaryEdition(postsDir, { cacheDir }));
      expect(again.files).toEqual(clean.files);
      if (round === 'sound') expect(again.report.compiled).toBe(0);
    }
  });
});

test('posts that are gone are gone from the cache', async () => {
  const postsDir = await temporaryFolder(POSTS);
  const cacheDir = await temporaryFolder();
  await temporaryEdition(postsDir, { cacheDir });
  for (let n = 0; n < 11; n++) await rm(join(postsDir, `${n}.md`));
  await temporaryEdition(postsDir, { cacheDir });
  const posts = [...(readCacheIndex(join(cacheDir, 'index'))?.posts.keys() ?? [])];
  expect(posts).toEqual([expect.stringContaining('11.md')]);
});

test('texts that nothing needs do not pile up', async () => {
  const postsDir = await temporaryFolder(POSTS);
  const cacheDir = await temporaryFolder();
  for (let edit = 0; edit < 12; edit++) {
    for (const file of Object.keys(POSTS))
      await writeFile(join(postsDir, file), `---\ntitle: Edit ${edit}\ndate: 2024-01-01\n---\nText.\n`);
    await temporaryEdition(postsDir, { cacheDir });
    expect(readdirSync(join(cacheDir, 'texts')).length).toBeLessThan(3);
  }
});

test('a folder that holds something else is no cache, and is not emptied', async () => {
  const postsDir = await temporaryFolder(POSTS);
  for (const cacheDir of [postsDir, join(postsDir, '1.md')])
    await expect(
      compileEdition({
        ...{ postsDir, cacheDir, outDir: await temporaryFolder(), base: '/', now: 0 },
        site: { name: 'Test', language: 'en', timeZone: 'UTC' },
      }),
    ).rejects.toThrow('--cache DIR');
  expect(readdirSync(postsDir)).toHaveLength(12);
});
