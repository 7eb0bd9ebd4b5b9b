import type { Image } from '../../manifest/article.ts';
import type { OwnImage, OwnImages } from '../images/own-images.ts';
import type { Warnings } from '../report/warning.ts';
import type { CompiledRules } from './compile-rules.ts';
import { absoluteUrl } from './urls.ts';

/** Finds out what the image URLs of one post stand for. */
export class BodyImages {
  /** Own images that were found, each once. */
  readonly used = new Set<OwnImage>();
  readonly #post: string;
  readonly #base: string;
  readonly #baseUrl: string | undefined;
  readonly #own: OwnImages;
  readonly #rules: CompiledRules;
  readonly #warnings: Warnings;
  readonly #lineOf: (text: string) => number | undefined;
  readonly #warned = new Set<string>();

  constructor(options: {
    /** Path of the post. */
    post: string;
    /** Path of the site's root. */
    base: string;
    baseUrl: string | undefined;
    own: OwnImages;
    rules: CompiledRules;
    warnings: Warnings;
    /** The line of the file on which a text stands. */
    lineOf: (text: string) => number | undefined;
  }) {
    this.#post = options.post;
    this.#base = options.base;
    this.#baseUrl = options.baseUrl;
    this.#own = options.own;
    this.#rules = options.rules;
    this.#warnings = options.warnings;
    this.#lineOf = options.lineOf;
  }

  /**
   * The image as the edition shows it: a copy of one of the posts' own, or an `https:` URL.
   * @returns nothing when it cannot be shown; the publisher is warned if it was meant to be.
   */
  resolve(reference: string): Image | undefined {
    if (reference.trim() === '' || /^\s*data:/i.test(reference)) return undefined;
    const own = this.#own.find(reference, this.#post);
    if (own && 'file' in own) {
      this.used.add(own);
      return { src: this.#base + own.file, width: own.width, height: own.height };
    }
    if (own) {
      this.#warn('unsafe-image', reference, own.refused);
      return undefined;
    }
    const url = absoluteUrl(reference, this.#baseUrl);
    if (url === undefined) {
      this.#warn('missing-image', reference, 'there is no such file in the folder of posts');
      return undefined;
    }
    return { src: this.#withoutProxy(url).replace(/^http:/i, 'https:') };
  }

  /** Whether an image stands for “no image”, or counts readers. */
  isPlaceholder(url: string): boolean {
    return this.#rules.placeholders.find(url).length > 0;
  }

  isTracker(url: string): boolean {
    return this.#rules.trackers.find(url).length > 0;
  }

  #withoutProxy(url: string): string {
    const proxied = this.#rules.imageProxies.find(url)[0]?.rest;
    if (proxied === undefined) return url;
    const decoded = new URLSearchParams(`url=${proxied}`).get('url') ?? '';
    return absoluteUrl(proxied, undefined) ?? absoluteUrl(decoded, undefined) ?? url;
  }

  #warn(kind: 'missing-image' | 'unsafe-image', reference: string, problem: string): void {
    if (this.#warned.has(reference)) return;
    this.#warned.add(reference);
    this.#warnings.add(kind, `${reference}: ${problem}`, 'left it out', this.#lineOf(reference));
  }
}
