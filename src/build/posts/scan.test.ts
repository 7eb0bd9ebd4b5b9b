import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { scanPosts } from './scan.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-scan-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(...paths: string[]) {
  for (const path of paths) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), '');
  }
}

test('finds posts in the order of their paths, and images', async () => {
  await put(
    'b.md',
    'a!.md',
    'a0.md',
    'a/z.MD',
    'a/A.html',
    'a/%2e #1?.markdown',
    'a/pic.JPG',
    'notes.txt',
    '.git/x.md',
    'node_modules/x.md',
    'out/y.md',
  );
  const { posts, images, warnings } = await scanPosts(folder, join(folder, 'out'));
  expect(posts.map(({ path }) => path)).toEqual([
    'a!.md',
    'a/%2e #1?.markdown',
    'a/A.html',
    'a/z.MD',
    'a0.md',
    'b.md',
  ]);
  expect([...images.keys()]).toEqual(['a/pic.JPG']);
  expect(warnings).toEqual([]);
});

test('composed and decomposed names are one', async () => {
  await put('cafe\u0301/ha\u0308user.md');
  expect((await scanPosts(folder)).posts[0]?.path).toBe('café/häuser.md');
});

test('follows no links, so that no loop traps it and nothing outside is published', async () => {
  await put('a/x.md');
  await symlink(folder, join(folder, 'a', 'loop'));
  await symlink('/etc/hostname', join(folder, 'outside.md'));
  const { posts, warnings } = await scanPosts(folder);
  expect(posts.map(({ path }) => path)).toEqual(['a/x.md']);
  expect(warnings.map(({ kind, file }) => [kind, file])).toEqual([
    ['link-not-followed', 'a/loop'],
    ['link-not-followed', 'outside.md'],
  ]);
});

// Root reads everything.
test.skipIf(process.getuid?.() === 0)('reports a folder that it may not read', async () => {
  await put('a/x.md', 'b.md');
  await chmod(join(folder, 'a'), 0);
  const { posts, warnings } = await scanPosts(folder);
  await chmod(join(folder, 'a'), 0o700);
  expect(posts.map(({ path }) => path)).toEqual(['b.md']);
  expect(warnings).toMatchObject([{ kind: 'unreadable-file', file: 'a' }]);
});

test('says what to do when there is no folder', async () => {
  await put('a.md');
  await expect(scanPosts(join(folder, 'none'))).rejects.toThrow('--posts DIR');
  await expect(scanPosts(join(folder, 'a.md'))).rejects.toThrow('--posts DIR');
});
