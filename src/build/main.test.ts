import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIXTURES } from './normalise/compile-fixture.ts';
import { filesBelow, temporaryFolder } from './temporary-posts.ts';

const MAIN = join(import.meta.dirname, 'main.ts');

interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command in a folder, without the app. */
function run(folder: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  return new Promise((resolve) => {
    const options = { cwd: folder, env: { ...process.env, ...env } };
    execFile(process.execPath, [MAIN, '--no-app', ...args], options, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

const post = (title: string, more = '') =>
  `---\ntitle: ${title}\ndate: 2024-01-01 12:00:00\n${more}---\nText.\n`;

describe('exit codes', () => {
  test('0 when all is well, with a report', async () => {
    const folder = await temporaryFolder({ 'content/a.md': post('A') });
    expect(await run(folder, [])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('1 article'),
      stderr: '',
    });
    expect(Object.keys(await filesBelow(join(folder, 'dist')))).toContain('data/manifest.json');
  });

  test('0 with warnings, 1 when they are fatal', async () => {
    const folder = await temporaryFolder({ 'content/a.md': post('A'), 'content/b.md': 'Text' });
    expect((await run(folder, [])).code).toBe(0);
    const before = await filesBelow(join(folder, 'dist'));
    await writeFile(join(folder, 'content/c.md'), post('C'));
    expect(await run(folder, ['--strict'])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('b.md:1: no-front-matter'),
      stderr: expect.stringContaining('stays as it was'),
    });
    expect(await filesBelow(join(folder, 'dist'))).toEqual(before);
  });

  test('1 when it cannot be done, 2 when it cannot be understood', async () => {
    const folder = await temporaryFolder();
    expect(await run(folder, [])).toMatchObject({ code: 1, stderr: expect.stringContaining('--posts DIR') });
    expect(await run(folder, ['--nonsense'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Usage'),
    });
    expect(await run(folder, ['--help'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Usage'),
    });
  });
});

test('posts inside the edition would go with it, and are refused', async () => {
  const folder = await temporaryFolder({ 'dist/posts/a.md': post('A'), 'dist/data/manifest.json': '{}' });
  for (const posts of ['dist/posts', 'dist'])
    expect(await run(folder, ['--posts', posts])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--out DIR'),
    });
  expect(Object.keys(await filesBelow(folder))).toContain('dist/posts/a.md');
});

test('--json is for machines', async () => {
  const folder = await temporaryFolder({ 'content/a.md': post('A') });
  expect(JSON.parse((await run(folder, ['--json'])).stdout)).toMatchObject({
    articles: 1,
    warnings: [],
    removed: {},
  });
});

test('--explain shows one post’s way', async () => {
  const body = '<div><style>x</style><p class="article-editor">责任编辑：某某</p><p>Text.</p></div>';
  const folder = await temporaryFolder({ 'content/x/a.md': `---\ntitle: A\ndate: 2024-01-01\n---\n${body}` });
  for (const file of ['x/a.md', 'content/x/a.md']) {
    const { code, stdout } = await run(folder, ['--explain', file]);
    expect(code).toBe(0);
    expect(stdout).toContain('editor: 某某');
    expect(stdout).toContain('Sina: p.article-editor: 责任编辑：某某');
    expect(stdout).toContain(body);
    expect(stdout).toContain('\n  <p>Text.</p>');
  }
  expect(await run(folder, ['--explain', 'none.md'])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('none.md'),
  });
});

test('the same posts give the same bytes, whatever the machine', { timeout: 30_000 }, async () => {
  const png = readFileSync(join(FIXTURES, 'own.png'));
  const posts: Record<string, string | Uint8Array> = { 'café/图.png': png };
  for (let n = 0; n < 60; n++)
    posts[`café/${n % 4}/ö${n}.md`] = `${post(`Ü ${n}`, `categories: [c${n % 3}, ä]\n`)}![](../图.png)`;
  const decomposed = Object.entries(posts).map(([path, content]) => [path.normalize('NFD'), content]);
  const here = await temporaryFolder(posts);
  const there = await temporaryFolder(Object.fromEntries(decomposed.reverse()));
  const runs = await Promise.all([
    run(here, ['--posts', '.', '--out', 'out'], { TZ: 'UTC', LANG: 'C' }),
    run(there, ['--posts', '.', '--out', 'out'], {
      TZ: 'Asia/Shanghai',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
    }),
  ]);
  expect(runs.map(({ code }) => code)).toEqual([0, 0]);
  expect(await filesBelow(join(there, 'out'))).toEqual(await filesBelow(join(here, 'out')));
});
