import { FileError } from './checked-answer.ts';
import { type FetchedManifest, newestManifest } from './newest-manifest.ts';
import type { Fault } from './wish.ts';

/** How often a file is tried while the site answers otherwise. */
const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/** Another edition has been published in the meantime. */
export class EditionChangedError extends Error {
  override name = 'EditionChangedError';
}

/** Fetches one file after another over a network that comes and goes. */
export class Line {
  readonly #root: string;
  readonly #signal: AbortSignal;
  readonly #patient: boolean;
  readonly #onWait: (fault: Fault | null) => void;
  /** While the site does not answer: settled when it does again. */
  #answer: Promise<FetchedManifest> | undefined;

  /**
   * @param patient whether to wait as long as the site does not answer.
   * @param onWait is told why it waits, and `null` when it goes on.
   */
  constructor(
    root: string,
    signal: AbortSignal,
    patient: boolean,
    onWait: (fault: Fault | null) => void = () => {},
  ) {
    this.#root = root;
    this.#signal = signal;
    this.#patient = patient;
    this.#onWait = onWait;
  }

  /** The newest table of contents, as soon as it can be had. @throws as {@link newestManifest}, unless it waits. */
  manifest(): Promise<FetchedManifest> {
    this.#answer ??= this.#ask().finally(() => {
      this.#answer = undefined;
    });
    return this.#answer;
  }

  /**
   * Does what needs the network, again and again until it is done or the fault is not the network's.
   * @param edition the one that is downloaded.
   * @param attempts how often it is tried while the site answers otherwise.
   * @throws {FileError} @throws {EditionChangedError} when a file is missed because its edition is gone.
   */
  async get<T>(edition: string, attempt: () => Promise<T>, attempts = ATTEMPTS): Promise<T> {
    for (let failures = 1; ; failures++) {
      try {
        return await attempt();
      } catch (error) {
        this.#signal.throwIfAborted();
        if (!(error instanceof FileError) || error.fault === 'damaged' || error.fault === 'refused')
          throw error;
        const { manifest } = await this.manifest();
        if (manifest.edition !== edition) throw new EditionChangedError(manifest.edition);
        if (error.fault === 'gone') throw error;
        if (failures < attempts) continue;
        // The site itself answers: some hosts send a page of theirs for a file that they lack.
        if (error.fault === 'portal') throw new FileError('gone', error.file, { cause: error });
        throw error;
      }
    }
  }

  async #ask(): Promise<FetchedManifest> {
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      try {
        const fetched = await newestManifest(this.#root, this.#signal);
        this.#onWait(null);
        return fetched;
      } catch (error) {
        this.#signal.throwIfAborted();
        if (!this.#patient || !(error instanceof FileError)) throw error;
        this.#onWait(error.fault);
        await sleep(pause, this.#signal);
      }
    }
  }
}

/** Sleeps until the time is over or the browser says that there is a network again. */
function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      globalThis.removeEventListener('online', wake);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    globalThis.addEventListener('online', wake);
    signal.addEventListener('abort', wake);
  });
}
