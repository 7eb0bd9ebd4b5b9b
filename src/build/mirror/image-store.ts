import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { imageFile } from '../../manifest/paths.ts';
import { takeLock } from '../edition/lock.ts';
import { contentHash } from '../posts/identity.ts';
import { BuildError } from '../report/build-error.ts';
import { IMAGE_FAILURES, ImageFailure } from './image-failure.ts';
import type { FetchedImage } from './image-request.ts';
import { type MadeBytes, type MadeImage, RECIPE } from './make-image.ts';
import type { MirroredFile, MirroredImage } from './mirrored-image.ts';
import type { Referrer } from './referrers.ts';
import { type FailureLine, type OriginalLine, StoreIndex } from './store-index.ts';

const ORIGINAL_DIGITS = 32;
const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;
/** What will not pass is asked for again after so long: hosts come back from the dead. */
const LASTING_WAIT = 30 * DAY;
/** What may pass, after so long; each time it fails again, after four times as long. */
const FIRST_WAIT = 10 * MINUTE;

/**
 * Images of other hosts in a folder of their own: each original as it was sent, and the files that were made of it.
 * The folder can be kept, shared, or thrown away.
 */
export class ImageStore {
  readonly #folder: string;
  readonly #index: StoreIndex;
  readonly #unlock: () => Promise<void>;

  private constructor(folder: string, unlock: () => Promise<void>) {
    this.#folder = folder;
    this.#unlock = unlock;
    this.#index = new StoreIndex(join(folder, 'index.jsonl'));
  }

  /** @throws {BuildError} when the folder cannot be made, or another build is at it. */
  static async open(folder: string): Promise<ImageStore> {
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new BuildError(
        `${folder}: the store of images cannot be made (${reason}). Name a folder with --images-store DIR.`,
      );
    }
    const unlock = await takeLock(join(folder, 'lock'), folder).catch((error) => {
      if (error instanceof BuildError) throw error;
      // On a full disk, or one that may only be read, there is still what it has.
      return async () => {};
    });
    const store = new ImageStore(folder, unlock);
    try {
      rmSync(store.incoming, { recursive: true, force: true });
      mkdirSync(store.incoming);
    } catch {
      // Whoever brings in an image says so.
    }
    return store;
  }

  /** Where files come in. What lies here is of no use after the build. */
  get incoming(): string {
    return join(this.#folder, 'incoming');
  }

  /** What is known of the image at a URL; an original only as long as it, or what was made of it, is at hand. */
  find(url: string): OriginalLine | FailureLine | undefined {
    const line = this.#index.ofUrl(url);
    if (line?.kind !== 'original') return line;
    return this.madeOf(line) || isFile(this.originalFile(line), line.bytes) ? line : undefined;
  }

  originalFile({ original, type }: OriginalLine): string {
    return join(this.#folder, 'originals', original.slice(0, 2), `${original}.${type}`);
  }

  /** What was made of an original, if all of it is still there. */
  madeOf({ original }: OriginalLine): MirroredImage | undefined {
    const made = this.#index.madeOf(original);
    if (made?.recipe !== RECIPE) return undefined;
    const { main, others, thumbnail } = made.image;
    const isWhole = [main, ...others, thumbnail].every((file) => isFile(this.madeFile(file), file.bytes));
    return isWhole ? made.image : undefined;
  }

  /** Where a file that was made lies. */
  madeFile({ file }: Pick<MirroredFile, 'file'>): string {
    const name = file.slice(file.lastIndexOf('/') + 1);
    return join(this.#folder, 'made', name.slice(0, 2), name);
  }

  referrers(): Map<string, Referrer> {
    return this.#index.referrers();
  }

  rememberReferrer(host: string, referrer: Referrer): void {
    this.#index.add({ kind: 'host', host, referrer });
  }

  /** @throws {ImageFailure} when the store cannot be written; so do the other `keep…`. */
  keepOriginal(url: string, { file, sha256, type, bytes, etag, modified }: FetchedImage): OriginalLine {
    const original = sha256.slice(0, ORIGINAL_DIGITS);
    const line: OriginalLine = { kind: 'original', url, original, type, bytes, etag, modified };
    return writing(() => {
      const target = this.originalFile(line);
      mkdirSync(dirname(target), { recursive: true });
      renameSync(file, target);
      this.#index.add(line);
      return line;
    });
  }

  async keepMade({ original }: OriginalLine, made: MadeImage): Promise<MirroredImage> {
    const [main, ...others] = made.files;
    const { width, height, colours } = made;
    try {
      const image: MirroredImage = {
        ...{ width, height, ...(colours === undefined ? {} : { colours }) },
        main: await this.#write(main),
        others: await Promise.all(others.map((one) => this.#write(one))),
        thumbnail: await this.#write(made.thumbnail),
      };
      this.#index.add({ kind: 'made', original, recipe: RECIPE, image });
      return image;
    } catch (error) {
      throw cannotWrite(error);
    }
  }

  /** Writes down why an image could not be had, and when it is worth another try. */
  keepFailure(url: string, { kind, message, retryAfterMs = 0 }: ImageFailure): void {
    const before = this.#index.ofUrl(url);
    const times = before?.kind === 'failure' && before.failure === kind ? before.times + 1 : 1;
    const passing = Math.min(LASTING_WAIT, FIRST_WAIT * 4 ** (times - 1));
    const wait = Math.max(
      IMAGE_FAILURES[kind].missing === null ? passing : LASTING_WAIT,
      retryAfterMs / 1000,
    );
    const again = Math.ceil(Date.now() / 1000 + wait);
    writing(() => this.#index.add({ kind: 'failure', url, failure: kind, reason: message, times, again }));
  }

  async close(): Promise<void> {
    try {
      writing(() => this.#index.sort());
    } catch {
      // The lines stay as they were appended, which is as good.
    }
    await rm(this.incoming, { recursive: true, force: true }).catch(() => {});
    await this.#unlock();
  }

  async #write({ bytes, extension, width, height }: MadeBytes): Promise<MirroredFile> {
    const file = imageFile(contentHash(bytes), extension);
    const target = this.madeFile({ file });
    if (!isFile(target, bytes.length)) {
      mkdirSync(dirname(target), { recursive: true });
      // Not under its name at once: a build that is killed must not leave half a file there.
      const incoming = join(this.incoming, randomUUID());
      await writeFile(incoming, bytes);
      renameSync(incoming, target);
    }
    return { file, bytes: bytes.length, width, height };
  }
}

function isFile(file: string, bytes: number): boolean {
  return statSync(file, { throwIfNoEntry: false })?.size === bytes;
}

function writing<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw cannotWrite(error);
  }
}

function cannotWrite(error: unknown): ImageFailure {
  return new ImageFailure('store-full', error instanceof Error ? error.message : String(error));
}
