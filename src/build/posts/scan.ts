import { type Dirent, statSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { BuildError } from '../report/build-error.ts';
import { type Warning, Warnings } from '../report/warning.ts';

const POST = /\.(?:md|markdown|html?)$/i;
const IMAGE = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i;

/** A file below the folder of posts. */
export interface FoundFile {
  /** Path below the folder, with `/`, in Unicode form NFC: the same on every machine. */
  path: string;
  /** Where it lies on this machine. */
  location: string;
  /** Bytes. */
  size: number;
  /** Time of the last change of content or name in milliseconds since 1970 (`ctime`: a copy or a move cannot keep it). */
  changed: number;
}

export interface Archive {
  /** Posts in the order of their paths. */
  posts: FoundFile[];
  /** Images by path. */
  images: ReadonlyMap<string, FoundFile>;
  warnings: Warning[];
}

/**
 * Finds posts and images below a folder. Hidden files, `node_modules` and `except` (the edition's own folder) are
 * left out; symbolic links are not followed, so that nothing outside the folder is ever published.
 * @throws {BuildError} when the folder cannot be read.
 */
export async function scanPosts(folder: string, except?: string): Promise<Archive> {
  const root = await existingFolder(folder);
  const posts: FoundFile[] = [];
  const images = new Map<string, FoundFile>();
  const warnings: Warning[] = [];

  async function visit(location: string, path: string): Promise<void> {
    const entries = await readdir(location, { withFileTypes: true }).catch((error: Error) => {
      const found = new Warnings(path);
      found.add('unreadable-file', error.message, 'left out the folder');
      warnings.push(...found.list);
      return [];
    });
    for (const entry of entries.sort(compareEntries)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const name = entry.name.normalize('NFC');
      const file = {
        path: path === '' ? name : `${path}/${name}`,
        location: `${location}${sep}${entry.name}`,
      };
      if (file.location === except) continue;
      if (entry.isDirectory()) await visit(file.location, file.path);
      else if (entry.isSymbolicLink()) warnings.push(notFollowed(file.path));
      else if (!entry.isFile()) continue;
      else if (POST.test(entry.name)) posts.push(withState(file));
      else if (IMAGE.test(entry.name)) images.set(file.path, withState(file));
    }
  }

  await visit(root, '');
  warnings.sort((a, b) => compare(a.file, b.file));
  return { posts, images, warnings };
}

function withState(file: Pick<FoundFile, 'path' | 'location'>): FoundFile {
  const { size, ctimeMs } = statSync(file.location);
  return { ...file, size, changed: ctimeMs };
}

async function existingFolder(folder: string): Promise<string> {
  try {
    const root = await realpath(folder);
    if ((await stat(root)).isDirectory()) return root;
  } catch {
    throw new BuildError(`${folder}: there is no such folder of posts. Name one with --posts DIR.`);
  }
  throw new BuildError(`${folder}: this is a file. Name a folder of posts with --posts DIR.`);
}

function notFollowed(file: string): Warning {
  return {
    kind: 'link-not-followed',
    file,
    reason: 'it is a symbolic link',
    action: 'left it out; copy the file or folder in its place',
  };
}

/** In the order of the paths below them, so that what is found is in order already. */
function compareEntries(a: Dirent, b: Dirent): number {
  return compare(sortName(a), sortName(b)) || compare(a.name, b.name);
}

function sortName(entry: Dirent): string {
  const name = entry.name.normalize('NFC');
  return entry.isDirectory() ? `${name}/` : name;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
