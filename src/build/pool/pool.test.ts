import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writePosts } from '../bench/write-posts.ts';
import { temporaryEdition } from '../temporary-edition.ts';
import { temporaryFolder } from '../temporary-posts.ts';
import { createPool } from './pool.ts';

/** More than are compiled in one thread. */
const POSTS = 260;

test('one thread, two and eight give the same bytes', { timeout: 30_000 }, async () => {
  const postsDir = await temporaryFolder();
  await writePosts(POSTS, postsDir);
  const one = await temporaryEdition(postsDir, { workers: 1 });
  expect(one.report.articles).toBe(POSTS);
  for (const workers of [2, 8]) {
    const { files, report } = await temporaryEdition(postsDir, { workers });
    expect(files).toEqual(one.files);
    expect({ ...report, seconds: 0 }).toEqual({ ...one.report, seconds: 0 });
  }
});

test('a thread that fails ends the build, and leaves nothing waiting', async () => {
  const folder = await temporaryFolder();
  const pool = createPool(
    {
      site: { name: 'Test', language: 'en', timeZone: 'UTC' },
      ...{ base: '/', now: 0, images: new Map(), sources: [], outDir: folder, buildId: 'test' },
      textsDir: join(folder, 'missing'),
    },
    2,
  );
  await expect(pool.runAll<'compile'>([{ kind: 'compile', tasks: [] }])).rejects.toThrow('missing');
  await pool.close();
});
