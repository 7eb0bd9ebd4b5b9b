import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { checkEdition } from '../edition/check-edition.ts';
import type { Report } from '../report/report.ts';
import { temporaryFolder } from '../temporary-posts.ts';
import { startPhotoHosts } from './photo-hosts.ts';

const MAIN = join(import.meta.dirname, '../main.ts');
const IMAGES = 60;
const HOSTS = 4;

function build(folder: string): { child: ChildProcess; end: Promise<{ signal: unknown; stdout: string }> } {
  const args = [
    '--no-app',
    '--json',
    '--images',
    'all',
    '--images-private',
    '--cache',
    'cache',
    '--now',
    '2021-07-02',
  ];
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let stdout = '';
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  return {
    child,
    end: new Promise((resolve) => child.once('close', (_, signal) => resolve({ signal, stdout }))),
  };
}

test('a build that is killed has lost nothing that it had fetched', { timeout: 60_000 }, async () => {
  const hosts = await startPhotoHosts(HOSTS, { width: 300, height: 200, delayMs: 30 });
  onTestFinished(() => hosts.close());
  const folder = await temporaryFolder();
  await hosts.writePosts(join(folder, 'content'), IMAGES);

  const { child, end } = build(folder);
  while (hosts.asked.length < IMAGES / 2 && child.exitCode === null) await setTimeout(5);
  child.kill('SIGKILL');
  expect((await end).signal).toBe('SIGKILL');
  const before = hosts.asked.length;
  expect(before).toBeLessThan(IMAGES);

  const report: Report = JSON.parse((await build(folder).end).stdout);
  expect(report.images).toMatchObject({ wanted: IMAGES, failed: [] });
  // What was under way is asked for twice: two images of each host, and what waited for its turn to be made smaller.
  expect(hosts.asked.length).toBeLessThanOrEqual(IMAGES + 2 * HOSTS);
  expect(report.images?.reused).toBeGreaterThan(before / 2);
  expect(checkEdition(join(folder, 'dist')).files).toBe(report.files);
});
