import { rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, temporaryFolder } from '../temporary-posts.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { photo } from './test-images.ts';
import { figure, post, start } from './test-mirror.ts';

describe('the store', () => {
  test('a second build fetches nothing and makes the same bytes, for any number of threads', async () => {
    const files = Object.fromEntries(
      await Promise.all(
        Array.from({ length: 12 }, async (_, n) => [`/${n}.jpg`, await photo(500 + n, 300, n)] as const),
      ),
    );
    const { url, asked, edition } = await start(files);
    const posts = Array.from({ length: 220 }, (_, n) => [
      `${n}.html`,
      post(n, figure(url(n % 20 === 19 ? '/gone.jpg' : `/${n % 12}.jpg`))),
    ]);
    const postsDir = await temporaryFolder(Object.fromEntries(posts));
    const first = await edition(postsDir, {}, { workers: 1 });
    expect(first.images).toMatchObject({
      wanted: 13,
      fetched: 12,
      failed: [{ kind: 'gone', remembered: false }],
    });
    expect(asked).toHaveLength(13);
    const second = await edition(postsDir, {}, { workers: 3 });
    expect(second.images).toMatchObject({
      fetched: 0,
      reused: 12,
      failed: [{ kind: 'gone', remembered: true }],
    });
    expect(asked).toHaveLength(13);
    expect(second.files).toEqual(first.files);
  });

  test('without network there is what it has', async () => {
    const { url, asked, edition } = await start();
    const postsDir = await temporaryFolder({ '1.html': post(1, figure(url('/ok.jpg'))) });
    const before = await edition(postsDir, { offline: true });
    expect(before.images?.failed).toMatchObject([{ kind: 'not-stored' }]);
    expect(before.articles[0]?.html).toContain('<img src="https://127');
    expect(asked).toEqual([]);
    const online = await edition(postsDir);
    const after = await edition(postsDir, { offline: true });
    expect(after.images).toMatchObject({ reused: 1, failed: [] });
    expect(after.files).toEqual(online.files);
    expect(asked).toHaveLength(1);
  });

  test('a build that goes on from the last shows what the store has gained', async () => {
    const { url, edition } = await start();
    const bodies = Array.from({ length: 30 }, (_, n) => [
      `${n}.html`,
      post(n, n === 20 ? figure(url('/ok.jpg')) : 'Text.'),
    ]);
    const postsDir = await temporaryFolder(Object.fromEntries(bodies));
    const cacheDir = await temporaryFolder();
    const first = await edition(postsDir, { offline: true }, { cacheDir });
    const gained = await edition(postsDir, {}, { cacheDir, previous: first.outDir });
    expect(gained.report.compiled).toBe(0);
    const clean = await edition(postsDir);
    expect(gained.files).toEqual(clean.files);
    expect(gained.files).not.toEqual(first.files);
    const again = await edition(postsDir, {}, { cacheDir, previous: gained.outDir });
    expect(again.files).toEqual(clean.files);
  });

  test('what it has lost is made anew from the original, else fetched anew', async () => {
    const { url, asked, storeDir, edition } = await start();
    const postsDir = await temporaryFolder({ '1.html': post(1, figure(url('/ok.jpg'))) });
    const { files } = await edition(postsDir);
    const made = Object.keys(await filesBelow(join(storeDir, 'made')))[0] ?? '';
    await truncate(join(storeDir, 'made', made), 10);
    expect((await edition(postsDir)).files).toEqual(files);
    await rm(join(storeDir, 'originals'), { recursive: true });
    expect((await edition(postsDir)).files).toEqual(files);
    expect(asked).toHaveLength(1);
    await rm(join(storeDir, 'made'), { recursive: true });
    expect((await edition(postsDir)).files).toEqual(files);
    expect(asked).toHaveLength(2);
  });

  test('a damaged index forgets what it cannot read, and no more', async () => {
    const { url, asked, storeDir, edition } = await start({ '/a.jpg': await photo(90, 60) });
    const postsDir = await temporaryFolder({
      '1.html': post(1, figure(url('/ok.jpg')) + figure(url('/a.jpg'))),
    });
    await edition(postsDir);
    const index = join(storeDir, 'index.jsonl');
    const { 'index.jsonl': text = '' } = await filesBelow(storeDir);
    const damaged = text.replace(/^.*a\.jpg.*$/m, '{"kind":"original","url"');
    await writeFile(index, damaged);
    expect((await edition(postsDir)).images).toMatchObject({ fetched: 1, reused: 1 });
    expect(asked).toEqual(['/ok.jpg', '/a.jpg', '/a.jpg']);
  });

  test('on demand hosts are asked again: for changes, and for what failed', async () => {
    const { url, asked, edition } = await start();
    const postsDir = await temporaryFolder({
      '1.html': post(1, figure(url('/validated.jpg')) + figure(url('/gone.jpg'))),
    });
    const { files } = await edition(postsDir);
    const again = await edition(postsDir, { again: true });
    expect(asked.sort()).toEqual(['/gone.jpg', '/gone.jpg', '/validated.jpg', '/validated.jpg']);
    expect(again.images).toMatchObject({ fetched: 0, reused: 1, failed: [{ remembered: false }] });
    expect(again.files).toEqual(files);
  });

  test('keeps what its host has forgotten', async () => {
    const files = { '/once.jpg': await photo(90, 60) };
    const { url, edition } = await start(files);
    const postsDir = await temporaryFolder({ '1.html': post(1, figure(url('/once.jpg'))) });
    const before = await edition(postsDir);
    Reflect.deleteProperty(files, '/once.jpg');
    const after = await edition(postsDir, { again: true });
    expect(after.images).toMatchObject({ reused: 1, failed: [] });
    expect(after.files).toEqual(before.files);
  });

  test('that cannot be written ends no build', async () => {
    const { url, asked, storeDir, edition } = await start();
    await writeFile(join(storeDir, 'originals'), 'a file in the place of a folder');
    const body = Array.from({ length: 20 }, (_, n) => figure(url(`/ok.jpg?${n}`))).join('');
    const { images, articles } = await edition(await temporaryFolder({ '1.html': post(1, body) }));
    expect(images?.failed).toHaveLength(20);
    expect(images?.failed[0]?.kind).toBe('store-full');
    expect(articles[0]?.html.match(/<img src="https:/g)).toHaveLength(20);
    // It does not go on fetching what it cannot keep.
    expect(asked.length).toBeLessThanOrEqual(DEFAULT_LIMITS.perHost);
  });
});
