import { readdirSync, readFileSync, statSync } from 'node:fs';
import { appendFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePosts } from '../bench/write-posts.ts';
import { contentHash } from '../posts/identity.ts';

const MAIN = join(import.meta.dirname, '../main.ts');

/** An archive of the bench's posts, with its cache and its edition. */
export interface Archive {
  root: string;
  posts: string;
  edition: string;
  /** Arguments for Node that build it. */
  build: string[];
  /** Arguments for Node that build it from nothing, into another folder. */
  cleanBuild: string[];
  cleanEdition: string;
}

/** Writes an archive into a new folder of the system's temporary one. */
export async function createArchive(count: number): Promise<Archive> {
  const root = await mkdtemp(join(tmpdir(), 'broadsheet-scale-'));
  const posts = join(root, 'posts');
  await writePosts(count, posts);
  const build = (out: string, cache: string) => [
    ...[MAIN, '--no-app', '--json', '--posts', posts, '--now', '2021-07-02'],
    ...['--out', join(root, out), '--cache', join(root, cache)],
  ];
  return {
    ...{ root, posts, edition: join(root, 'edition'), build: build('edition', 'cache') },
    ...{ cleanEdition: join(root, 'clean'), cleanBuild: build('clean', 'clean-cache') },
  };
}

/** Makes one post in a hundred longer by a line; another hundredth for each `offset`. */
export async function changePosts(posts: string, offset: number): Promise<void> {
  const files = pathsBelow(posts).sort();
  const chosen = files.filter((_, at) => at % 100 === offset);
  for (const file of chosen) await appendFile(join(posts, file), '\n<p>A line more.</p>\n');
}

/** Content hash of each file below a folder, by path. */
export function hashesBelow(folder: string): Map<string, string> {
  return new Map(
    pathsBelow(folder)
      .map((file) => [file, contentHash(readFileSync(join(folder, file)))] as const)
      .sort(),
  );
}

function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
}
