import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { postSource } from '../../src/build/bench/post-source.ts';
import { createVocabulary } from '../../src/build/bench/vocabulary.ts';
import { compileEdition } from '../../src/build/compile-edition.ts';
import { serveEdition } from '../../src/build/serve/serve-edition.ts';
import { APP } from '../support/build-apps.ts';

const vocabulary = createVocabulary();
const NEWEST = Date.UTC(2021, 6, 1);

/** A large edition with a picture in each article, which can be published again with changes. */
export class ScaleSite {
  readonly #posts: string;
  /** The folder that is served. */
  readonly dir: string;
  readonly #cacheDir: string;
  #close: () => Promise<void> = async () => {};
  url = '';

  constructor(root: string) {
    this.#posts = join(root, 'posts');
    this.dir = join(root, 'site');
    this.#cacheDir = join(root, 'cache');
  }

  /** @param minutes if given, it is so much newer than all of the corpus. */
  async write(index: number, minutes?: number): Promise<void> {
    const { path, text } = postSource(index, vocabulary);
    const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><text y="99">${index}</text></svg>`;
    const own = text.replace(/https:\/\/img\.example\.com\/w\d+h\d+\/\d+\.jpg/g, `images/${index}.svg`);
    const dated =
      minutes === undefined
        ? own
        : own.replace(/^date: .*$/m, `date: ${new Date(NEWEST + minutes * 60_000).toUTCString()}`);
    const file = join(this.#posts, path);
    const image = join(dirname(file), `images/${index}.svg`);
    await mkdir(dirname(image), { recursive: true });
    await writeFile(file, dated);
    await writeFile(image, picture);
  }

  async appendTo(index: number): Promise<void> {
    const file = join(this.#posts, postSource(index, vocabulary).path);
    await writeFile(file, `${await readFile(file, 'utf8')}\n<p>A line more.</p>\n`);
  }

  async publish(): Promise<void> {
    await rm(join(this.dir, 'data'), { recursive: true, force: true });
    await mkdir(this.dir, { recursive: true });
    await compileEdition({
      ...{ postsDir: this.#posts, outDir: this.dir, base: '/', cacheDir: this.#cacheDir },
      site: { name: 'The Large Paper', language: 'en', timeZone: 'UTC' },
      now: NEWEST / 1000 + 7 * 86_400,
    });
  }

  async serve(): Promise<void> {
    await cp(APP, this.dir, { recursive: true });
    await this.start();
  }

  /** Puts the server on the net, under the same address each time. */
  async start(): Promise<void> {
    const port = this.url === '' ? 0 : Number(new URL(this.url).port);
    const { url, close } = await serveEdition({ dir: this.dir, port });
    this.url = url;
    this.#close = close;
  }

  close(): Promise<void> {
    return this.#close();
  }

  /** Bytes of the edition's files that downloads keep, by their path below `data`. */
  async files(): Promise<Map<string, number>> {
    const data = join(this.dir, 'data');
    const paths = await readdir(data, { recursive: true });
    const sizes = new Map<string, number>();
    for (const path of paths) {
      const { size } = await stat(join(data, path));
      if (/^(?!heads).*\/.*\.\w+$/.test(path)) sizes.set(path, size);
    }
    return sizes;
  }
}
