import { monthOfId } from '../../manifest/article-id.ts';
import {
  emptyState,
  isRead,
  isStarred,
  type Mark,
  type MarkedArticle,
  mergeState,
  type ReadingState,
} from './marks.ts';
import type { Storage } from './storage.ts';

/** At the first visit, what is older than this counts as seen. */
const SEEN_AFTER_MINUTES = 7 * 24 * 60;
/** Writes are gathered for this long. */
const SAVE_AFTER_MS = 300;
/** What could not be written, for want of room for instance, is tried again after this long. */
const SAVE_AGAIN_AFTER_MS = 10_000;

/** The part of a BroadcastChannel that is needed. */
export interface Channel {
  postMessage(changes: ReadingState): void;
  onmessage: ((event: MessageEvent<ReadingState>) => void) | null;
}

/** What the reader has read and starred: in memory, in the browser's storage, and the same in all tabs. */
export class ReadingStore {
  readonly #state = emptyState();
  readonly #listeners = new Set<() => void>();
  readonly #channel: Channel | null;
  readonly #now: () => number;
  #unsaved = emptyState();
  #beingSaved = emptyState();
  #storage: Storage | null = null;
  #saving: ReturnType<typeof setTimeout> | undefined;
  #clock = 0;
  #version = 0;
  #watermarksVersion = 0;
  readonly #monthVersions = new Map<string, number>();
  #ready = false;
  #refused = false;

  /** @param now milliseconds since 1970. */
  constructor(channel: Channel | null, now: () => number = Date.now) {
    this.#channel = channel;
    this.#now = now;
    if (channel) channel.onmessage = ({ data }) => (sizeOf(data) === 0 ? this.#answer() : this.#take(data));
  }

  /** Grows with each change: what is derived from the state holds as long as it stays. */
  get version(): number {
    return this.#version;
  }

  /** The versions at which watermarks and marks of a month last changed. */
  versionOf(month: string): string {
    return `${this.#watermarksVersion} ${this.#monthVersions.get(month) ?? 0}`;
  }

  /** Whether what was kept is loaded: until then nothing is known to be unread. */
  get ready(): boolean {
    return this.#ready;
  }

  /** Whether the browser refuses to keep anything: until it does, the state lasts as long as the page. */
  get refused(): boolean {
    return this.#refused;
  }

  /** All marks; not to be changed. */
  get state(): Readonly<ReadingState> {
    return this.#state;
  }

  /** All marks as they are now, for a list that must not change while it is read. */
  snapshot(): ReadingState {
    const { read, starred, watermarks } = this.#state;
    return { read: new Map(read), starred: new Map(starred), watermarks: new Map(watermarks) };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Loads what was kept; at the first visit sets the watermark before which all counts as seen. */
  async open(storage: Promise<Storage>): Promise<void> {
    try {
      this.#storage = await storage;
      this.#take(await this.#storage.load());
    } catch (error) {
      this.#storage = null;
      this.#setRefused(true, error);
    }
    // A change that says nothing asks the other tabs for what they have not written yet.
    this.#channel?.postMessage(emptyState());
    if (!this.#state.watermarks.has('')) {
      const minutes = Math.floor(this.#now() / 60_000) - SEEN_AFTER_MINUTES;
      const first = { minutes, since: 0, at: 0 };
      this.#write({ ...emptyState(), watermarks: new Map([['', first]]) });
    }
    this.#ready = true;
    this.#changed();
  }

  isRead(article: MarkedArticle): boolean {
    return !this.#ready || isRead(this.#state, article);
  }

  isStarred(id: string): boolean {
    return isStarred(this.#state, id);
  }

  /** Marks articles as read, or as unread; returns what takes it back. */
  markRead(articles: Iterable<MarkedArticle>, value = true): () => void {
    const others = [...articles].filter((article) => isRead(this.#state, article) !== value);
    return this.#mark('read', others, value);
  }

  /** Stars an article, or takes its star away; returns what takes it back. */
  markStarred(id: string, value = true): () => void {
    return this.#mark('starred', this.isStarred(id) === value ? [] : [{ id }], value);
  }

  /**
   * Marks all articles of a scope as read, and those that are yet to come with dates up to then.
   * @param path category path; `''` is all articles. @param minutes since 1970, of the newest of them.
   * @returns what takes it back.
   */
  markAllRead(path: string, minutes: number): () => void {
    const old = this.#state.watermarks.get(path);
    const at = this.#tick();
    const watermark = { minutes: Math.max(minutes, old?.minutes ?? minutes), since: at, at };
    this.#write({ ...emptyState(), watermarks: new Map([[path, watermark]]) });
    const before = old ?? { minutes: Number.MIN_SAFE_INTEGER, since: 0 };
    return () =>
      this.#write({ ...emptyState(), watermarks: new Map([[path, { ...before, at: this.#tick() }]]) });
  }

  /** Takes over what a file or another copy says, where it is later; returns how many entries were. */
  merge(other: ReadingState): number {
    const taken = mergeState(this.#state, other);
    if (sizeOf(taken) > 0) this.#spread(taken);
    return sizeOf(taken);
  }

  /** Writes what is gathered now, for a page that is about to go. */
  async flush(): Promise<void> {
    clearTimeout(this.#saving);
    this.#saving = undefined;
    const changes = this.#unsaved;
    if (!this.#storage || sizeOf(changes) === 0) return;
    this.#unsaved = emptyState();
    this.#beingSaved = changes;
    try {
      await this.#storage.save(changes);
      this.#setRefused(false);
    } catch (error) {
      mergeState(this.#unsaved, changes);
      this.#saving ??= setTimeout(() => void this.flush(), SAVE_AGAIN_AFTER_MS);
      this.#setRefused(true, error);
    }
    if (this.#beingSaved === changes) this.#beingSaved = emptyState();
  }

  /** @param articles all of the other value so far. */
  #mark(kind: 'read' | 'starred', articles: readonly { id: string }[], value: boolean): () => void {
    const write = (value: boolean) => {
      const mark: Mark = { value, at: this.#tick() };
      this.#write({ ...emptyState(), [kind]: new Map(articles.map(({ id }) => [id, mark])) });
    };
    write(value);
    return () => write(!value);
  }

  /** A time later than all before it, also when the clock is set back. */
  #tick(): number {
    this.#clock = Math.max(this.#now(), this.#clock + 1);
    return this.#clock;
  }

  #write(changes: ReadingState): void {
    this.#spread(mergeState(this.#state, changes));
  }

  /** Keeps changes and tells them to the other tabs. */
  #spread(changes: ReadingState): void {
    mergeState(this.#unsaved, changes);
    this.#saving ??= setTimeout(() => void this.flush(), SAVE_AFTER_MS);
    this.#channel?.postMessage(changes);
    this.#changed(changes);
  }

  /** Tells a tab that has just been opened what it can't have found in the storage. */
  #answer(): void {
    for (const changes of [this.#beingSaved, this.#unsaved])
      if (sizeOf(changes) > 0) this.#channel?.postMessage(changes);
  }

  #take(changes: ReadingState): void {
    this.#changed(mergeState(this.#state, changes));
  }

  #setRefused(refused: boolean, error?: unknown): void {
    if (refused) console.warn('The reading state is not kept:', error);
    if (refused === this.#refused) return;
    this.#refused = refused;
    this.#changed();
  }

  #changed(changes: ReadingState = emptyState()): void {
    this.#version += 1;
    for (const registers of Object.values(changes))
      for (const { at } of registers.values()) this.#clock = Math.max(this.#clock, at);
    if (changes.watermarks.size > 0) this.#watermarksVersion = this.#version;
    for (const id of changes.read.keys()) this.#monthVersions.set(monthOfId(id), this.#version);
    for (const listener of this.#listeners) listener();
  }
}

function sizeOf({ read, starred, watermarks }: ReadingState): number {
  return read.size + starred.size + watermarks.size;
}
