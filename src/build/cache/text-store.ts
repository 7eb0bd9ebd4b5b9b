import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../posts/identity.ts';
import type { TextRef } from '../stored-post.ts';

const BUFFER_BYTES = 1 << 20;

/** Appends texts to one file of the store. */
export class TextWriter {
  readonly #name: string;
  readonly #file: number;
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #offset = 0;

  /** @param name of a file that does not exist yet. */
  constructor(folder: string, name: string) {
    this.#name = name;
    this.#file = openSync(join(folder, name), 'wx');
  }

  append(text: string): TextRef {
    const bytes = Buffer.from(text);
    const ref = { file: this.#name, offset: this.#offset, length: bytes.length, hash: contentHash(bytes) };
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
    this.#offset += bytes.length;
    if (this.#pendingBytes >= BUFFER_BYTES) this.flush();
    return ref;
  }

  /** Makes what was appended readable by others. */
  flush(): void {
    if (this.#pendingBytes > 0) writeSync(this.#file, Buffer.concat(this.#pending));
    this.#pending = [];
    this.#pendingBytes = 0;
  }

  close(): void {
    this.flush();
    closeSync(this.#file);
  }
}

/** The store does not hold what its index says. */
export class DamagedCacheError extends Error {
  override name = 'DamagedCacheError';
}

/** Reads texts from the files of the store. */
export class TextReader {
  readonly #folder: string;
  readonly #fresh: string | undefined;
  readonly #files = new Map<string, number>();

  /** @param fresh what the names of files start with that were written just now: their texts are not checked. */
  constructor(folder: string, fresh?: string) {
    this.#folder = folder;
    this.#fresh = fresh;
  }

  /**
   * @returns UTF-8.
   * @throws {DamagedCacheError} when the text is not there, or not the one that was appended.
   */
  read({ file, offset, length, hash }: TextRef): Buffer {
    const bytes = this.#bytesAt(file, offset, length);
    const isFresh = this.#fresh !== undefined && file.startsWith(this.#fresh);
    if (bytes === null || !(isFresh || contentHash(bytes) === hash))
      throw new DamagedCacheError(`${file}: bytes ${offset} to ${offset + length} are not what was stored`);
    return bytes;
  }

  close(): void {
    for (const file of this.#files.values()) closeSync(file);
    this.#files.clear();
  }

  #bytesAt(file: string, offset: number, length: number): Buffer | null {
    const bytes = Buffer.allocUnsafe(length);
    try {
      return readSync(this.#open(file), bytes, 0, length, offset) === length ? bytes : null;
    } catch {
      // The file is missing, or is none.
      return null;
    }
  }

  #open(file: string): number {
    const opened = this.#files.get(file) ?? openSync(join(this.#folder, file), 'r');
    this.#files.set(file, opened);
    return opened;
  }
}
