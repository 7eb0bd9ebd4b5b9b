import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServedEdition, serveEdition } from './serve-edition.ts';

let dir: string;
let served: ServedEdition;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'broadsheet-serve-'));
  await mkdir(join(dir, 'data/packs'), { recursive: true });
  await mkdir(join(dir, 'assets'));
  await writeFile(join(dir, 'data/manifest.json'), '{}');
  await writeFile(join(dir, 'data/packs/abc.json'), '{}');
  await writeFile(join(dir, 'assets/app-1234.js'), '');
  await writeFile(join(dir, 'shell.html'), 'the shell');
  await writeFile(join(dir, 'index.html'), 'the index');
  served = await serveEdition({ dir, port: 0 });
});

afterAll(async () => {
  await served.close();
  await rm(dir, { recursive: true });
});

const get = (path: string) => fetch(new URL(path, served.url));

test.each([
  ['/', 200, 'the index'],
  ['/a/202107-k3f9x2a', 200, 'the shell'],
  ['/c/%E9%87%91%E8%9E%8D/x', 200, 'the shell'],
  ['/a', 404, '404: there is no /a here\n'],
  ['/data/packs/gone.json', 404, '404: there is no /data/packs/gone.json here\n'],
  ['/data/%2e%2e/%2e%2e/package.json', 404, '404: there is no /package.json here\n'],
  ['/%5B', 404, '404: there is no /%5B here\n'],
])('%s answers %i', async (path, status, text) => {
  const response = await get(path);
  expect(response.status).toBe(status);
  expect(await response.text()).toBe(text);
});

test.each([
  ['/data/manifest.json', 'no-cache'],
  ['/', 'no-cache'],
  ['/data/packs/abc.json', 'public, max-age=31536000, immutable'],
  ['/assets/app-1234.js', 'public, max-age=31536000, immutable'],
])('%s is sent as %s', async (path, cacheControl) => {
  expect((await get(path)).headers.get('cache-control')).toBe(cacheControl);
});

test('texts are compressed for who wants it so, and are the same', async () => {
  const compressing = await serveEdition({ dir, port: 0, compress: true });
  const ask = (path: string, encoding: string) =>
    fetch(new URL(path, compressing.url), { headers: { 'accept-encoding': encoding } });
  for (const [path, text] of [
    ['/', 'the index'],
    ['/a/202107-k3f9x2a', 'the shell'],
    ['/data/packs/abc.json', '{}'],
  ] as const) {
    const [small, plain] = [await ask(path, 'gzip, br'), await ask(path, 'identity')];
    expect([small.headers.get('content-encoding'), await small.text()]).toEqual(['gzip', text]);
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, text]);
  }
  expect((await ask('/data/packs/gone.json', 'gzip')).status).toBe(404);
  await compressing.close();
});

test('a port that is taken is named, with a way out', async () => {
  const port = Number(new URL(served.url).port);
  await expect(serveEdition({ dir, port })).rejects.toThrow(
    `Port ${port} is taken. Choose another: PORT=${port + 1} npm start`,
  );
});

test('a folder without an edition is refused', async () => {
  await expect(serveEdition({ dir: join(dir, 'assets'), port: 0 })).rejects.toThrow('holds no edition');
});
