import { keepUp } from '../../downloads/keep-up.ts';
import type { Ledger } from '../../downloads/ledger.ts';
import type { Progress } from '../../downloads/progress.ts';
import type { Readership } from '../../downloads/readership.ts';
import { asksTheSame, type Wish } from '../../downloads/wish.ts';
import type { PageMessage } from '../../manifest/worker-messages.ts';
import { siteRoot } from '../edition/stored-articles.ts';
import type { ReadingStore } from '../reading-state/reading-store.ts';
import { readershipOf, whenReady } from './readership.ts';
import { storeForeignImage } from './store-foreign-image.ts';

interface RunnerEvents {
  onProgress: (progress: Progress) => void;
  /** Another edition has become the one that opens. */
  onEdition: () => void;
  /** The wishes have changed. */
  onChange: () => void;
  /** A run is over. @param problem why it ended before its time; `null` when it did not. */
  onEnd: (problem: unknown) => void;
}

/** Carries the wishes out in this tab, one run at a time. */
export class DownloadRunner {
  readonly #ledger: Promise<Ledger>;
  readonly #reading: ReadingStore;
  readonly #events: RunnerEvents;
  #running = false;
  #again = false;
  #current: { wish: Wish; stop: AbortController } | null = null;

  constructor(ledger: Promise<Ledger>, reading: ReadingStore, events: RunnerEvents) {
    this.#ledger = ledger;
    this.#reading = reading;
    this.#events = events;
  }

  /** Begins a run, unless one is under way: then there is another behind it. */
  run(): void {
    this.#again = this.#running;
    if (!this.#running) void this.#runAll();
  }

  /** Breaks off the download that is under way, unless one of these still asks for it as it was. */
  stop(but: readonly Wish[] = []): void {
    const current = this.#current;
    if (current && !but.some((wish) => asksTheSame(wish, current.wish))) current.stop.abort();
  }

  async #runAll(): Promise<void> {
    this.#running = true;
    let problem: unknown = null;
    try {
      await this.#keepUp();
    } catch (error) {
      console.warn('A download ended before its time:', error);
      problem = error;
    }
    this.#current = null;
    this.#running = false;
    this.#events.onEnd(problem);
    if (this.#again) this.run();
  }

  /** Tells what the reader has read and starred, and leaves it to the worker that follows when no page is open. */
  async noteReadership(): Promise<Readership> {
    const ledger = await this.#ledger;
    await whenReady(this.#reading);
    const readership = readershipOf(this.#reading);
    await ledger.setReadership(readership);
    return readership;
  }

  async #keepUp(): Promise<void> {
    const { onProgress, onEdition, onChange } = this.#events;
    const ledger = await this.#ledger;
    if ((await ledger.wishes()).length > 0)
      navigator.serviceWorker?.controller?.postMessage({ type: 'store-rare-parts' } satisfies PageMessage);
    await keepUp({
      context: {
        ...{ root: siteRoot(), ledger, patient: true, onProgress, onEdition },
        readership: () => this.noteReadership(),
        storeForeign: storeForeignImage,
      },
      signal: new AbortController().signal,
      onRun: (wish, stop) => {
        this.#current = { wish, stop };
      },
      onChange,
      wait: true,
    });
  }
}
