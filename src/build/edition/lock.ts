import { writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { BuildError } from '../report/build-error.ts';

/**
 * Takes the lock of a folder: a file that holds the number of the process that builds into it. The lock of a process
 * that no longer runs is taken over.
 * @returns what gives the lock back.
 * @throws {BuildError} when another build holds it.
 */
export async function takeLock(file: string, folder: string): Promise<() => Promise<void>> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      // At once, so that no other build finds the file without its number.
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rm(file, { force: true });
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
    }
    const holder = Number(await readFile(file, 'utf8').catch(() => ''));
    if (isRunning(holder)) break;
    await rm(file, { force: true });
  }
  throw new BuildError(
    `${folder}: another build is writing there. Wait for it to end. If none is running, delete ${file}.`,
  );
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
