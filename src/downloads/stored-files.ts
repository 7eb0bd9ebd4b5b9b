import { ContractError } from '../manifest/parse.ts';
import { CACHE, cacheOf, filesIn } from './caches.ts';
import { FileError } from './checked-answer.ts';
import { fetchChecked } from './fetch-checked.ts';
import type { Line } from './line.ts';

/** The edition's files in the browser's caches. What is there has been checked when it was stored. */
export class StoredFiles {
  readonly #root: string;
  readonly #files: Set<string>;

  private constructor(root: string, files: Set<string>) {
    this.#root = root;
    this.#files = files;
  }

  /** @param root URL of the site's root. */
  static async read(root: string): Promise<StoredFiles> {
    const caches = [CACHE.index, CACHE.packs, CACHE.images, CACHE.foreign, CACHE.opaque];
    const files = await Promise.all(caches.map((name) => filesIn(name, root)));
    return new StoredFiles(root, new Set(files.flatMap((set) => [...set])));
  }

  /** @param file its path below the root, or the address of an image elsewhere. */
  has(file: string): boolean {
    return this.#files.has(file);
  }

  note(file: string): void {
    this.#files.add(file);
  }

  /** The stored file, or what the network has of it, which is stored. @throws {FileError} */
  async get(
    file: string,
    line: Line,
    edition: string,
    signal: AbortSignal,
    onBytes?: (bytes: number) => void,
  ): Promise<Response> {
    const cache = await caches.open(cacheOf(file));
    const stored = this.has(file) ? await cache.match(this.#root + file) : undefined;
    if (stored) return stored;
    const fetched = await line.get(edition, () => fetchChecked(this.#root, file, signal, onBytes));
    await cache.put(this.#root + file, fetched.clone());
    this.note(file);
    return fetched;
  }
}

/** The length of a stored file in bytes. */
export function bytesOf(response: Response): number {
  return Number(response.headers.get('content-length') ?? 0);
}

/** The fault that a file was missed for; other errors are thrown on. */
export function faultOf(error: unknown): FileError['fault'] {
  if (error instanceof FileError) return error.fault;
  if (error instanceof ContractError) return 'damaged';
  throw error;
}
