import type { Plan } from './plan.ts';
import type { Fault } from './wish.ts';

/** How far a download is. */
export interface Progress {
  key: string;
  phase: 'planning' | 'index' | 'articles' | 'images';
  /** Why it waits, when it does. */
  waiting: Fault | null;
  articles: { stored: number; of: number };
  images: { stored: number; of: number; missing: number };
  /** As far as the bytes of images are known; `stored` has what was there before. */
  bytes: { stored: number; of: number };
  bytesPerSecond: number;
}

/** Progress is told at most so often. */
const TELL_EVERY_MS = 200;
/** The rate is that of the last seconds. */
const RATE_WINDOW_MS = 5000;

/** Adds up what a download has done, and tells it from time to time. */
export class Tally {
  readonly value: Progress;
  readonly #tell: (progress: Progress) => void;
  readonly #arrivals: { at: number; bytes: number }[] = [];
  #imageBytes = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(key: string, tell: (progress: Progress) => void) {
    this.#tell = tell;
    this.value = {
      ...{ key, phase: 'planning', waiting: null, bytesPerSecond: 0 },
      ...{ articles: { stored: 0, of: 0 }, images: { stored: 0, of: 0, missing: 0 } },
      bytes: { stored: 0, of: 0 },
    };
    this.changed();
  }

  /** Knows from now on what is to be stored. @param isStored whether a file is there already. */
  begin({ index, packs }: Plan, withImages: boolean, isStored: (file: string) => boolean): void {
    const all = [...index, ...packs];
    const images = withImages ? packs : [];
    this.#imageBytes = sum(images.map((pack) => pack.imageBytes));
    this.value.articles = { stored: 0, of: sum(packs.map(({ ids }) => ids.length)) };
    this.value.images = { stored: 0, of: sum(images.map((pack) => pack.images + pack.foreign)), missing: 0 };
    this.value.bytes = {
      stored: sum(all.filter(({ file }) => isStored(file)).map(({ bytes }) => bytes)),
      of: sum(all.map(({ bytes }) => bytes)) + this.#imageBytes,
    };
    this.changed();
  }

  /** Goes over to the pictures. @param count of them; the plan counts twice what two articles share. */
  beginImages(count: number): void {
    const { images, bytes } = this.value;
    if (images.of > 0) bytes.of -= this.#imageBytes * (1 - count / images.of);
    images.of = count;
    this.phase('images');
  }

  phase(phase: Progress['phase']): void {
    this.value.phase = phase;
    this.changed();
  }

  /** @param fault why it waits; `null` when it goes on. */
  wait(fault: Fault | null): void {
    this.value.waiting = fault;
    this.changed();
  }

  /** Counts bytes that came over the network. */
  arrived(bytes: number): void {
    this.#arrivals.push({ at: performance.now(), bytes });
    this.changed();
  }

  changed(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#tell(structuredClone({ ...this.value, bytesPerSecond: this.#rate() }));
    }, TELL_EVERY_MS);
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #rate(): number {
    const now = performance.now();
    while ((this.#arrivals[0]?.at ?? now) < now - RATE_WINDOW_MS) this.#arrivals.shift();
    const first = this.#arrivals[0];
    if (!first) return 0;
    const sum = this.#arrivals.reduce((total, { bytes }) => total + bytes, 0);
    return (sum / Math.max(1000, now - first.at)) * 1000;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
