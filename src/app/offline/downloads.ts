import { type FreeableKind, freeAll, freeStorage } from '../../downloads/free-storage.ts';
import { Ledger } from '../../downloads/ledger.ts';
import { type Limits, NO_LIMITS } from '../../downloads/limits.ts';
import { measureStorage, type StorageUse } from '../../downloads/measure-storage.ts';
import type { Progress } from '../../downloads/progress.ts';
import { keyOf, type Scope, type Wish } from '../../downloads/wish.ts';
import { siteRoot } from '../edition/stored-articles.ts';
import type { ReadingStore } from '../reading-state/reading-store.ts';
import { announceEdition } from './connection.ts';
import { DownloadRunner } from './download-runner.ts';
import { followBehind } from './follow-behind.ts';
import { starredIds } from './readership.ts';

/** What the sheet of downloads shows. A new object after each change. */
export interface DownloadsState {
  wishes: readonly Wish[];
  limits: Limits;
  /** How far the download is that runs, in this tab or another. */
  progress: Progress | null;
  /** Why the last run ended before its time. */
  problem: unknown;
  /** Whether the browser keeps nothing. */
  refused: boolean;
}

/** What the tabs tell each other. */
type TabMessage = { type: 'changed' | 'edition' | 'ended' } | { type: 'progress'; progress: Progress };

const CHANNEL = 'broadsheet-downloads';
/** How long a browser that clears what is stored may be at it. */
const CLEARING_MS = 1000;
/** A page that is returned to sooner has followed the edition just now. */
const FOLLOW_AGAIN_MS = 60_000;

/**
 * The downloads of this browser. Wishes are kept in its database, so that any tab can change them; the tab that holds
 * the lock carries them out, and when it goes, another does.
 */
export class Downloads {
  readonly #reading: ReadingStore;
  readonly #channel = new BroadcastChannel(CHANNEL);
  readonly #listeners = new Set<() => void>();
  readonly #ledger: Promise<Ledger>;
  #state: DownloadsState = { wishes: [], limits: NO_LIMITS, progress: null, problem: null, refused: false };
  readonly #runner: DownloadRunner;

  constructor(reading: ReadingStore) {
    this.#reading = reading;
    this.#ledger = Ledger.open();
    this.#ledger.then(
      (ledger) => {
        ledger.onLost = () => setTimeout(() => void this.#changed(), CLEARING_MS);
      },
      (error) => {
        console.warn('Nothing can be downloaded:', error);
        this.#set({ refused: true });
      },
    );
    this.#runner = new DownloadRunner(this.#ledger, reading, {
      onProgress: (progress) => {
        this.#set({ progress });
        this.#tell({ type: 'progress', progress });
      },
      onEdition: () => {
        announceEdition();
        this.#tell({ type: 'edition' });
      },
      onChange: () => void this.#changed(),
      onEnd: (problem) => {
        this.#set({ progress: null, problem });
        this.#tell({ type: 'ended' });
      },
    });
    this.#channel.onmessage = ({ data }: MessageEvent<TabMessage>) => {
      if (data.type === 'changed') void this.#load();
      if (data.type === 'progress') this.#set({ progress: data.progress });
      if (data.type === 'ended') this.#set({ progress: null });
      if (data.type === 'edition') announceEdition();
    };
  }

  get state(): DownloadsState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes up what an earlier visit left, and follows the edition from now on. */
  async start(): Promise<void> {
    await this.#load();
    let followed = Date.now();
    const follow = () => {
      followed = Date.now();
      void this.followEdition();
    };
    addEventListener('online', follow);
    addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.#runner.noteReadership();
      // Also when the clock has been set back meanwhile.
      else if (Math.abs(Date.now() - followed) > FOLLOW_AGAIN_MS) follow();
    });
    await this.followEdition();
    await followBehind();
  }

  /** Brings what is downloaded to the newest edition. */
  async followEdition(): Promise<void> {
    await this.#renewStars();
    this.#runner.run();
  }

  /** What was asked for of a scope. */
  wishFor(scope: Scope): Wish | undefined {
    const key = keyOf(scope);
    return this.#state.wishes.find((wish) => wish.key === key);
  }

  /** Downloads something, and keeps it up from then on. */
  async keep(scope: Scope, images: boolean): Promise<void> {
    const ledger = await this.#ledger;
    const report = this.wishFor(scope)?.report ?? null;
    await ledger.putWish({ key: keyOf(scope), scope, images, state: 'wanted', report });
    await this.#changed();
    this.#runner.run();
  }

  pause(key: string): Promise<void> {
    return this.#setState(key, 'paused');
  }

  /** Goes on, or tries again what was missed. */
  async resume(key: string): Promise<void> {
    await this.#setState(key, 'wanted');
    this.#runner.run();
  }

  /** Ends a download; what nothing else asks for is let go. */
  async remove(key: string): Promise<void> {
    await (await this.#ledger).removeWish(key);
    await this.#changed();
    this.#runner.run();
  }

  async setLimits(limits: Limits): Promise<void> {
    const ledger = await this.#ledger;
    await ledger.setLimits(limits);
    for (const { key } of await ledger.wishes())
      await ledger.changeWish(key, (wish) => ({
        ...wish,
        state: wish.state === 'paused' ? 'paused' : 'wanted',
      }));
    await this.#changed();
    this.#runner.run();
  }

  /** What is stored, by kind. */
  async measure(): Promise<StorageUse> {
    return measureStorage(siteRoot(), await this.#ledger);
  }

  /** Lets go what is stored of a kind, or everything. */
  async free(kind: FreeableKind | 'all'): Promise<void> {
    const ledger = await this.#ledger;
    this.#runner.stop();
    await (kind === 'all' ? freeAll(ledger) : freeStorage(kind, ledger));
    await this.#changed();
  }

  async #setState(key: string, state: Wish['state']): Promise<void> {
    await (await this.#ledger).changeWish(key, (wish) => ({ ...wish, state }));
    await this.#changed();
  }

  /** The stars of now, where they are downloaded. */
  async #renewStars(): Promise<void> {
    const wish = this.#state.wishes.find(({ key }) => key === 'starred');
    if (!this.#reading.ready || wish?.scope.kind !== 'starred') return;
    const ids = starredIds(this.#reading);
    if (ids.join() === wish.scope.ids.join()) return;
    await (await this.#ledger).changeWish('starred', (now) => ({
      ...now,
      scope: { kind: 'starred', ids },
      state: now.state === 'done' ? 'wanted' : now.state,
    }));
    await this.#changed();
  }

  /** Reads what is wished from the database, and stops what is not wished any more. */
  async #load(): Promise<void> {
    const ledger = await this.#ledger;
    const [wishes, limits] = await Promise.all([ledger.wishes(), ledger.limits()]);
    this.#set({ wishes, limits });
    this.#runner.stop(wishes.filter(({ state }) => state === 'wanted'));
  }

  async #changed(): Promise<void> {
    this.#tell({ type: 'changed' });
    await this.#load();
  }

  #tell(message: TabMessage): void {
    this.#channel.postMessage(message);
  }

  #set(change: Partial<DownloadsState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
