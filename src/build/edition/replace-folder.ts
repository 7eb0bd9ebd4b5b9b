import { existsSync, renameSync } from 'node:fs';
import { mkdir, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { MANIFEST_FILE } from '../../manifest/paths.ts';
import { BuildError } from '../report/build-error.ts';
import { takeLock } from './lock.ts';

/**
 * Fills a folder aside and swaps it in when it is complete: whenever the build ends, by an error or by a kill, the
 * old edition stands. What a killed build left behind is cleared away first.
 * @param fill writes the new content into the folder that it is given.
 * @throws {BuildError} when the folder holds something else than an edition, or another build writes into it.
 */
export async function replaceFolder<T>(folder: string, fill: (staging: string) => Promise<T>): Promise<T> {
  await mkdir(dirname(folder), { recursive: true });
  const target = existsSync(folder)
    ? await realpath(folder)
    : join(await realpath(dirname(folder)), basename(folder));
  const beside = (suffix: string) => join(dirname(target), `.${basename(target)}.${suffix}`);
  const [staging, previous] = [beside('new'), beside('old')];
  const unlock = await takeLock(beside('lock'), folder);
  try {
    if (existsSync(previous) && !existsSync(target)) await rename(previous, target);
    await refuseOtherContent(target);
    await rm(previous, { recursive: true, force: true });
    await rm(staging, { recursive: true, force: true });
    await mkdir(staging);
    const result = await fill(staging);
    // One right after the other: between the two there is no edition for some microseconds.
    if (existsSync(target)) renameSync(target, previous);
    renameSync(staging, target);
    await rm(previous, { recursive: true, force: true });
    return result;
  } finally {
    await rm(staging, { recursive: true, force: true });
    await unlock();
  }
}

async function refuseOtherContent(target: string): Promise<void> {
  if (!existsSync(target) || existsSync(join(target, MANIFEST_FILE))) return;
  if (!(await stat(target)).isDirectory())
    throw new BuildError(`${target}: this is a file. Name a folder with --out DIR.`);
  if ((await readdir(target)).length > 0)
    throw new BuildError(
      `${target}: this folder holds something else than an edition (it has no ${MANIFEST_FILE}), and would be replaced as a whole. Name another with --out DIR, or empty it yourself.`,
    );
}
