import { linkSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileCopy } from '../mirror/mirrored-article.ts';
import { contentHash } from '../posts/identity.ts';

/** A hashed file of an edition. */
export interface WrittenFile {
  hash: string;
  bytes: number;
}

/**
 * Writes the files of an edition below its root, each at most once, and counts them. A file that the previous edition
 * has under the same hashed name is linked instead: it is the same.
 */
export class EditionWriter {
  files = 0;
  bytes = 0;
  /** Hashed files by a key that tells what they were made of, for the next build. */
  readonly made = new Map<string, WrittenFile>();
  readonly #root: string;
  readonly #previous: string | undefined;
  readonly #known: ReadonlyMap<string, WrittenFile>;
  readonly #written = new Set<string>();
  readonly #folders = new Set<string>();

  /**
   * @param previous root of the previous edition.
   * @param known what the previous build made.
   */
  constructor(root: string, previous?: string, known: ReadonlyMap<string, WrittenFile> = new Map()) {
    this.#root = root;
    this.#previous = previous;
    this.#known = known;
  }

  /** Writes a file under the name that its content's hash gives it. */
  writeHashed(json: string, file: (hash: string) => string): WrittenFile {
    const bytes = Buffer.from(json);
    const hash = contentHash(bytes);
    if (!this.adopt(file(hash), bytes.length)) this.write(file(hash), bytes);
    return { hash, bytes: bytes.length };
  }

  /**
   * Like {@link writeHashed}, but what the previous build made of the same need not be made again.
   * @param key differs when the content does.
   */
  writeKnown(key: string, json: () => string, file: (hash: string) => string): WrittenFile {
    const known = this.adoptKnown(key, file);
    if (known) return known;
    const written = this.writeHashed(json(), file);
    this.made.set(key, written);
    return written;
  }

  /** Takes a file over that the previous build made of the same. */
  adoptKnown(key: string, file: (hash: string) => string): WrittenFile | undefined {
    const known = this.#known.get(key);
    if (!known || !this.adopt(file(known.hash), known.bytes)) return undefined;
    this.made.set(key, known);
    return known;
  }

  write(file: string, content: string | Buffer): void {
    if (this.#written.has(file)) return;
    this.#makeFolder(file);
    writeFileSync(join(this.#root, file), content);
    this.note(file, Buffer.byteLength(content));
  }

  async copy({ location, file, bytes }: FileCopy): Promise<void> {
    if (this.adopt(file, bytes)) return;
    this.#makeFolder(file);
    await copyFile(location, join(this.#root, file));
    this.note(file, bytes);
  }

  /**
   * Takes a hashed file over from the previous edition; tells whether it is there now.
   * @param bytes its length, where known: a file of another was damaged.
   */
  adopt(file: string, bytes?: number): boolean {
    if (this.#written.has(file)) return true;
    if (this.#previous === undefined) return false;
    try {
      const old = join(this.#previous, file);
      const { size } = statSync(old);
      if (bytes !== undefined && size !== bytes) return false;
      this.#makeFolder(file);
      linkSync(old, join(this.#root, file));
      this.note(file, size);
      return true;
    } catch {
      // It is not there, or the file system has no links: it is written anew.
      return false;
    }
  }

  /** Counts a file that another has written. */
  note(file: string, bytes: number): void {
    if (this.#written.has(file)) return;
    this.#written.add(file);
    this.files += 1;
    this.bytes += bytes;
  }

  #makeFolder(file: string): void {
    const folder = dirname(file);
    if (this.#folders.has(folder)) return;
    mkdirSync(join(this.#root, folder), { recursive: true });
    this.#folders.add(folder);
  }
}
