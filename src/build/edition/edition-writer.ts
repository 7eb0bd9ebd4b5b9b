import { copyFile, mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type * as v from 'valibot';
import { parseAs } from '../../manifest/parse.ts';
import type { OwnImage } from '../images/own-images.ts';
import { contentHash } from '../posts/identity.ts';

/** Writes the files of an edition below its root, each at most once, and counts them. */
export class EditionWriter {
  files = 0;
  bytes = 0;
  readonly #root: string;
  readonly #written = new Set<string>();
  readonly #folders = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  /**
   * Writes a value as compact JSON under the name that its content's hash gives it. The schema fixes the order of its keys.
   * @returns the hash.
   * @throws {ContractError} when the value does not follow the contract.
   */
  async writeHashed<T>(
    schema: v.GenericSchema<unknown, T>,
    value: T,
    file: (hash: string) => string,
  ): Promise<string> {
    const json = JSON.stringify(parseAs(schema, value, file('…')));
    const hash = contentHash(json);
    await this.write(file(hash), json);
    return hash;
  }

  async write(file: string, content: string): Promise<void> {
    if (!(await this.#isNew(file))) return;
    await writeFile(join(this.#root, file), content);
    this.bytes += Buffer.byteLength(content);
  }

  async copy({ location, file }: OwnImage): Promise<void> {
    if (!(await this.#isNew(file))) return;
    const copy = join(this.#root, file);
    await copyFile(location, copy);
    this.bytes += (await stat(copy)).size;
  }

  async #isNew(file: string): Promise<boolean> {
    if (this.#written.has(file)) return false;
    this.#written.add(file);
    this.files += 1;
    const folder = dirname(file);
    if (!this.#folders.has(folder)) {
      await mkdir(join(this.#root, folder), { recursive: true });
      this.#folders.add(folder);
    }
    return true;
  }
}
