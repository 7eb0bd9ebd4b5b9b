import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { ImageFetcher } from './fetch-image.ts';
import { ImageFailure } from './image-failure.ts';
import type { Validators } from './image-request.ts';
import type { ImageStore } from './image-store.ts';
import type { MirrorLimits } from './limits.ts';
import { makeImage } from './make-image.ts';
import type { MirroredImage } from './mirrored-image.ts';
import { isPublicAddress } from './public-address.ts';
import { PublicClient } from './public-request.ts';
import { IMAGE_HOSTS, type ImageHostRule, Referrers } from './referrers.ts';
import { Slots } from './slots.ts';
import type { FailureLine, OriginalLine } from './store-index.ts';
import type { WantedImage } from './wanted-images.ts';

export interface FetchOptions {
  store: ImageStore;
  limits: MirrorLimits;
  /** Takes what the store has and asks nobody. */
  offline: boolean;
  /** Asks for all again, of what the store has whether it has changed. */
  again: boolean;
  allowPrivate: boolean;
  /** Rules for hosts, before the built-in ones. */
  hosts: readonly ImageHostRule[];
  onProgress: ((done: number, all: number) => void) | undefined;
}

/** What became of an image, and how. */
export type ImageResult =
  | { image: MirroredImage; original: OriginalLine; fetched: boolean }
  | { failure: ImageFailure; remembered: boolean };

/** Decoding takes memory: so many images at a time. */
const MOST_AT_WORK = 3;
/** After this the store is not written any more, so that each further image need not find out. */
const FINAL = 'store-full';

/**
 * Gets images from the store, and those that it lacks from their hosts: some at a time of each host, and of all
 * together.
 * @returns what became of each, by URL. One image's failure is its own.
 */
export async function fetchAll(
  wanted: readonly WantedImage[],
  options: FetchOptions,
): Promise<Map<string, ImageResult>> {
  const { store, limits, onProgress } = options;
  const client = new PublicClient(options.allowPrivate ? () => true : isPublicAddress);
  const fetcher = new ImageFetcher(
    { client, limits, folder: store.incoming },
    new Referrers([...options.hosts, ...IMAGE_HOSTS], store.referrers()),
    (host, referrer) => store.rememberReferrer(host, referrer),
  );
  const work = new ImageWork(options, fetcher);
  const results = new Map<string, ImageResult>();
  const slots = new Slots(limits.overall);
  const ofHost = async (images: readonly WantedImage[]) => {
    let next = 0;
    const one = async () => {
      for (let image = images[next++]; image; image = images[next++]) {
        const { url } = image;
        results.set(url, await slots.with(() => work.resultOf(image)));
        onProgress?.(results.size, wanted.length);
      }
    };
    await Promise.all(Array.from({ length: limits.perHost }, one));
  };
  try {
    const hosts = Map.groupBy(wanted, ({ url }) => new URL(url).host);
    await Promise.all([...hosts.values()].map(ofHost));
    return results;
  } finally {
    client.close();
  }
}

/** Does what is to be done for one image after the other. */
class ImageWork {
  readonly #options: FetchOptions;
  readonly #fetcher: ImageFetcher;
  readonly #makers = new Slots(Math.min(MOST_AT_WORK, availableParallelism()));
  #full: ImageFailure | undefined;

  constructor(options: FetchOptions, fetcher: ImageFetcher) {
    this.#options = options;
    this.#fetcher = fetcher;
  }

  async resultOf(wanted: WantedImage): Promise<ImageResult> {
    const { store, offline, again } = this.#options;
    const known = store.find(wanted.url);
    try {
      if (known?.kind === 'original' && (offline || !again)) return await this.#fromStore(known);
      const isDue = again || known?.kind !== 'failure' || this.#isDue(known);
      if (known?.kind === 'failure' && (offline || !isDue))
        return { failure: new ImageFailure(known.failure, known.reason), remembered: true };
      if (offline) throw new ImageFailure('not-stored', 'the store does not have it');
      return await this.#fromHost(wanted, known?.kind === 'original' ? known : undefined);
    } catch (error) {
      const failure = error instanceof ImageFailure ? error : new ImageFailure('damaged', String(error));
      // What was fetched once is better than nothing: it may be that its host has forgotten it.
      const kept =
        known?.kind === 'original' && again ? await this.#fromStore(known).catch(() => null) : null;
      if (kept) return kept;
      this.#keep(wanted.url, failure);
      return { failure, remembered: false };
    }
  }

  #isDue({ failure, again }: FailureLine): boolean {
    return again <= Date.now() / 1000 || (failure === 'private-address' && this.#options.allowPrivate);
  }

  async #fromStore(original: OriginalLine): Promise<ImageResult> {
    const { store } = this.#options;
    const image = store.madeOf(original) ?? (await this.#make(original, store.originalFile(original)));
    return { image, original, fetched: false };
  }

  async #fromHost({ url, article }: WantedImage, known: OriginalLine | undefined): Promise<ImageResult> {
    if (this.#full) throw this.#full;
    const { store, limits } = this.#options;
    const validators: Validators = known ? { etag: known.etag, modified: known.modified } : {};
    const fetched = await this.#fetcher.fetch(url, article, validators);
    if (!fetched) {
      if (known) return this.#fromStore(known);
      throw new ImageFailure('refused', 'its host answers 304 to the first request');
    }
    try {
      const made = await this.#makers.with(() => makeImage(fetched.file, fetched.type, limits.pixels));
      const original = store.keepOriginal(url, fetched);
      return { image: await store.keepMade(original, made), original, fetched: true };
    } finally {
      await rm(fetched.file, { force: true });
    }
  }

  #make(original: OriginalLine, file: string): Promise<MirroredImage> {
    const { store, limits } = this.#options;
    return this.#makers.with(async () =>
      store.keepMade(original, await makeImage(file, original.type, limits.pixels)),
    );
  }

  #keep(url: string, failure: ImageFailure): void {
    if (failure.kind === FINAL) this.#full ??= failure;
    if (failure.kind === FINAL || failure.kind === 'not-stored') return;
    try {
      this.#options.store.keepFailure(url, failure);
    } catch (error) {
      if (error instanceof ImageFailure) this.#full ??= error;
    }
  }
}
