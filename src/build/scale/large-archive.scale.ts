import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MANIFEST_FILE } from '../../manifest/paths.ts';
import { type Measure, measure } from '../bench/measure.ts';
import { writePost } from '../bench/write-posts.ts';
import { checkEdition } from '../edition/check-edition.ts';
import { type Archive, changePosts, createArchive, hashesBelow } from './archive.ts';

const POSTS = Number(process.env.SCALE || 100_000);
const KILLS = 10;

let archive: Archive;
let cold: Measure;

beforeAll(async () => {
  archive = await createArchive(POSTS);
  cold = await measure(process.execPath, archive.build);
});
afterAll(() => rm(archive.root, { recursive: true, force: true }));

function say(figure: string, value: number, unit: string): void {
  console.log(`${figure}: ${value.toLocaleString('en', { maximumFractionDigits: 1 })} ${unit}`);
}

test('the edition keeps its limits', () => {
  const { articles, files, segments } = checkEdition(archive.edition);
  const manifest = gzipSync(readFileSync(join(archive.edition, MANIFEST_FILE))).length;
  const index = segments.reduce((sum, segment) => sum + gzipSync(segment).length, 0);
  say('cold build', cold.seconds, 's');
  say('peak memory', cold.peakMb ?? Number.NaN, 'MB');
  say('files', files, '');
  say('manifest, gzipped', manifest / 1000, 'KB');
  say('all segments, gzipped', index / 1000, 'KB');
  expect.soft(articles).toBe(POSTS);
  expect.soft(files).toBeLessThan(20_000);
  expect.soft(manifest).toBeLessThanOrEqual(30_000);
  expect.soft(index).toBeLessThanOrEqual(750_000);
  expect.soft(cold.peakMb ?? 0).toBeLessThanOrEqual(1024);
});

test('one post more, in the middle, renames at most 6 files', async () => {
  const before = hashesBelow(archive.edition);
  await writePost(POSTS, archive.posts);
  const rebuild = await measure(process.execPath, archive.build);
  const added = [...hashesBelow(archive.edition).keys()].filter((file) => !before.has(file));
  say('rebuild with one post more', rebuild.seconds, 's');
  say('renamed files', added.length, `(${added.map((file) => file.split('/')[1]).join(', ')})`);
  // In a small archive a pack spans many months, and each month's part of the index names it.
  const counted = POSTS < 100_000 ? added.filter((file) => !file.startsWith('data/index/')) : added;
  expect(counted.length).toBeLessThanOrEqual(6);
});

test('a build that is killed leaves a whole edition, and the next builds what a clean one does', async () => {
  await changePosts(archive.posts, 0);
  const { seconds } = await measure(process.execPath, archive.build);
  say('rebuild with a hundredth of the posts changed', seconds, 's');
  const before = checkEdition(archive.edition).articles;
  let killed = 0;
  let changed = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    // A build that was killed left its work undone: only one that ended first needs more.
    if (changed <= kill - killed) await changePosts(archive.posts, ++changed);
    // One moment in each tenth of the time that a build takes.
    const moment = ((kill + Math.random()) / KILLS) * seconds * 1000;
    if (await isKilledAfter(moment)) killed += 1;
    const { articles } = checkEdition(archive.edition);
    expect(articles, `killed after ${moment} ms`).toBe(before);
  }
  say('builds killed', killed, `of ${KILLS}`);
  expect(killed).toBeGreaterThan(KILLS / 2);
  await measure(process.execPath, archive.build);
  await measure(process.execPath, archive.cleanBuild);
  expect(hashesBelow(archive.edition)).toEqual(hashesBelow(archive.cleanEdition));
});

/** Starts a build, and kills it unless it ends before. */
async function isKilledAfter(milliseconds: number): Promise<boolean> {
  const child = spawn(process.execPath, archive.build, { stdio: 'ignore' });
  const signal = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('exit', (_, signal) => resolve(signal)),
  );
  await setTimeout(milliseconds);
  child.kill('SIGKILL');
  return (await signal) === 'SIGKILL';
}
