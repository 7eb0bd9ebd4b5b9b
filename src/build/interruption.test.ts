import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { writePosts } from './bench/write-posts.ts';
import { filesBelow, temporaryFolder } from './temporary-posts.ts';

const MAIN = join(import.meta.dirname, 'main.ts');
const POSTS = 600;

function build(folder: string): ChildProcess {
  const args = ['--no-app', '--cache', 'cache', '--now', '2021-07-02', '--workers', '2'];
  return spawn(process.execPath, [MAIN, ...args], { cwd: folder, stdio: 'ignore' });
}

/** @returns the exit code, or the signal that ended it. */
function endOf(child: ChildProcess): Promise<number | string | null> {
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
}

async function begun(child: ChildProcess, folder: string): Promise<void> {
  while (!existsSync(join(folder, '.dist.new')) && child.exitCode === null) await setTimeout(5);
}

test('Ctrl-C leaves the edition as it was, and the next build is whole', { timeout: 30_000 }, async () => {
  const folder = await temporaryFolder({ 'content/a.md': '---\ntitle: A\ndate: 2021-01-01\n---\nText.\n' });
  const dist = join(folder, 'dist');
  expect(await endOf(build(folder))).toBe(0);
  const old = await filesBelow(dist);
  await writePosts(POSTS, join(folder, 'content'));

  const interrupted = build(folder);
  const end = endOf(interrupted);
  await begun(interrupted, folder);
  interrupted.kill('SIGINT');
  expect(await end).toBe('SIGINT');
  expect(await filesBelow(dist)).toEqual(old);

  expect(await endOf(build(folder))).toBe(0);
  expect(existsSync(join(folder, '.dist.new'))).toBe(false);
  expect(Object.keys(await filesBelow(dist)).length).toBeGreaterThan(Object.keys(old).length);
});
