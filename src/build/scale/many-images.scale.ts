import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measure } from '../bench/measure.ts';
import { checkEdition } from '../edition/check-edition.ts';
import { type PhotoHosts, startPhotoHosts } from '../mirror/photo-hosts.ts';
import type { Report } from '../report/report.ts';
import { hashesBelow } from './archive.ts';

const IMAGES = Number(process.env.SCALE_IMAGES || 2000);
const MAIN = join(import.meta.dirname, '../main.ts');

let hosts: PhotoHosts;
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'broadsheet-images-'));
  hosts = await startPhotoHosts(20, { width: 1600, height: 1200 });
  await hosts.writePosts(join(root, 'posts'), IMAGES);
});
afterAll(async () => {
  await hosts.close();
  await rm(root, { recursive: true, force: true });
});

async function build(out: string) {
  const { stdout, seconds, peakMb } = await measure(process.execPath, [
    ...[MAIN, '--no-app', '--json', '--posts', join(root, 'posts'), '--now', '2021-07-02'],
    ...['--out', join(root, out), '--cache', join(root, 'cache'), '--images', 'all', '--images-private'],
  ]);
  const report: Report = JSON.parse(stdout);
  const { wanted, fetched, reused, bytesBefore, bytesAfter } = report.images ?? {};
  console.log({ seconds, peakMb, wanted, fetched, reused, bytesBefore, bytesAfter, files: report.files });
  return { report, peakMb };
}

test(`${IMAGES} images are mirrored in one run, within bounded memory; a second run fetches nothing`, async () => {
  const first = await build('first');
  expect(first.report.images).toMatchObject({ wanted: IMAGES, fetched: IMAGES, failed: [] });
  expect(hosts.asked).toHaveLength(IMAGES);
  expect(first.peakMb ?? 0).toBeLessThan(600);
  expect(checkEdition(join(root, 'first')).files).toBe(first.report.files);

  const second = await build('second');
  expect(second.report.images).toMatchObject({ fetched: 0, reused: IMAGES, failed: [] });
  expect(hosts.asked).toHaveLength(IMAGES);
  expect(hashesBelow(join(root, 'second'))).toEqual(hashesBelow(join(root, 'first')));
});
