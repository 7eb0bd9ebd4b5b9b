import { realpath } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { BuildError } from '../report/build-error.ts';

/**
 * Refuses to replace a folder that holds the posts.
 * @throws {BuildError} when it does.
 */
export async function refuseOverlap(posts: string, out: string): Promise<void> {
  const [from, to] = await Promise.all(
    [posts, out].map((folder) => realpath(folder).catch(() => resolve(folder))),
  );
  if (from === undefined || to === undefined || !`${from}${sep}`.startsWith(`${to}${sep}`)) return;
  throw new BuildError(
    `${out}: the posts lie in this folder, which would be replaced as a whole. Name another with --out DIR.`,
  );
}
