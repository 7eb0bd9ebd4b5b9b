import { existsSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BuildError } from '../report/build-error.ts';

/** The worker of a build names all files of its app. */
const ASSETS = /["'](assets\/[\w.~-]+)["']/g;

/**
 * Carries the app's files of a build before along, for readers whose page was opened with it: its later parts are
 * loaded when they are needed. Only what belonged to that build itself is taken, so that old files don't pile up.
 * @throws {BuildError} when there is no app in the folder.
 */
export async function keepAssets(oldDir: string, outDir: string): Promise<void> {
  const worker = await readFile(join(oldDir, 'sw.js'), 'utf8').catch((cause) => {
    throw new BuildError(`--keep ${oldDir}: there is no app of an earlier build (sw.js).`, { cause });
  });
  for (const [, file = ''] of worker.matchAll(ASSETS)) {
    const [from, to] = [join(oldDir, file), join(outDir, file)];
    if (existsSync(from) && !existsSync(to)) await copyFile(from, to);
  }
}
