import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { imageFile } from '../../manifest/paths.ts';
import { contentHash } from '../posts/identity.ts';
import type { FoundFile } from '../posts/scan.ts';
import { unsafeInSvg } from './svg-safety.ts';

/** An image of the posts' own folders, as the edition publishes it. */
export interface OwnImage {
  /** Where it lies on this machine. */
  location: string;
  /** Path of its copy below the edition's root. */
  file: string;
  bytes: number;
  /** Pixels. */
  width: number;
  height: number;
}

/** An image that exists and cannot be published. */
export interface RefusedImage {
  refused: string;
}

/** A reference that was looked up, and the state of the file that it named; empty when it named none. */
export type ImageLookup = [reference: string, state: string];

/** Has a module for each format: only an archive with images of its own needs them. */
const require = createRequire(import.meta.url);
const imageSizes = () => require('image-size') as typeof import('image-size');

const LARGEST_BYTES = 30_000_000;
/** EXIF orientations from here on lay the image on its side. */
const FIRST_SIDEWAYS = 5;

/** Finds, checks and measures the images that posts name. Each file is read once, when it is first named. */
export class OwnImages {
  readonly #files: ReadonlyMap<string, FoundFile>;
  readonly #known = new Map<string, OwnImage | RefusedImage>();
  #lookups: ImageLookup[] = [];

  constructor(files: ReadonlyMap<string, FoundFile>) {
    this.#files = files;
  }

  /**
   * The image that a relative reference in a post names: from the post's folder, from the folder named like the post
   * (Hexo's asset folders), or from the root of the posts. A reference that leaves that root names nothing.
   */
  find(reference: string, postPath: string): OwnImage | RefusedImage | undefined {
    const path = plainPath(reference);
    if (path === undefined) return undefined;
    const file = this.#resolve(path, postPath);
    this.#lookups.push([reference, stateOf(file)]);
    return file && this.#read(file);
  }

  /** What has been looked up since this was last asked. */
  takeLookups(): ImageLookup[] {
    const lookups = this.#lookups;
    this.#lookups = [];
    return lookups;
  }

  /** Whether a post's lookups would find the same files in the same state. */
  areUnchanged(lookups: readonly ImageLookup[], postPath: string): boolean {
    return lookups.every(([reference, state]) => {
      const path = plainPath(reference);
      return path !== undefined && stateOf(this.#resolve(path, postPath)) === state;
    });
  }

  #resolve(path: string, postPath: string): FoundFile | undefined {
    const folder = postPath.slice(0, postPath.lastIndexOf('/') + 1);
    const assets = `${postPath.replace(/\.[^./]+$/, '')}/`;
    const elsewhere = path.startsWith('..') ? [] : [assets + path, path];
    const candidates = path.startsWith('/') ? [path.slice(1)] : [folder + path, ...elsewhere];
    for (const candidate of candidates) {
      const normal = resolveDots(candidate);
      const file = normal === undefined ? undefined : this.#files.get(normal);
      if (file) return file;
    }
    return undefined;
  }

  #read(file: FoundFile): OwnImage | RefusedImage {
    const known = this.#known.get(file.path);
    if (known) return known;
    const image = readImage(file);
    this.#known.set(file.path, image);
    return image;
  }
}

function stateOf(file: FoundFile | undefined): string {
  return file ? `${file.path} ${file.size} ${file.changed}` : '';
}

/** The path of a relative reference, decoded, without query and fragment. */
function plainPath(reference: string): string | undefined {
  const path = reference.trim().replace(/[?#].*$/s, '');
  if (path === '' || path.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined;
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path.normalize('NFC');
  }
}

function resolveDots(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function readImage({ path, location }: FoundFile): OwnImage | RefusedImage {
  try {
    const bytes = readFileSync(location);
    if (bytes.length > LARGEST_BYTES) return { refused: `it is larger than ${LARGEST_BYTES / 1e6} MB` };
    const extension = (path.split('.').at(-1) ?? '').toLowerCase().replace('jpeg', 'jpg');
    const unsafe = extension === 'svg' ? unsafeInSvg(bytes.toString('utf8')) : undefined;
    if (unsafe !== undefined) return { refused: `the SVG holds ${unsafe}` };
    const { width, height, orientation = 1 } = imageSizes().imageSize(bytes);
    const size = orientation >= FIRST_SIDEWAYS ? { width: height, height: width } : { width, height };
    return { location, file: imageFile(contentHash(bytes), extension), bytes: bytes.length, ...size };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}
