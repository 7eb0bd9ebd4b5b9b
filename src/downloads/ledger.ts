import { type Limits, NO_LIMITS, readLimits } from './limits.ts';
import { parseReadership, type Readership } from './readership.ts';
import { readWish, type Wish } from './wish.ts';

/**
 * A downloaded pack or page of summaries: which articles it holds and which pictures they show, so that it need not be
 * read again for that.
 */
export interface StoredChunk {
  file: string;
  bytes: number;
  ids: string[];
  /** By article, in the order of `ids`: paths of own images, addresses of others. */
  images: string[][];
}

const DATABASE = 'broadsheet-downloads';
const VERSION = 1;
const LIMITS = 'limits';
const SWEPT = 'swept';
const READERSHIP = 'readership';

/** What the reader wants kept on this device, and what is known of what is. The files themselves are in the caches. */
export class Ledger {
  /** Is called when the browser has removed all of it. What is asked afterwards finds it empty. */
  onLost: () => void = () => {};
  #connection: Promise<IDBDatabase> | null = null;

  private constructor() {}

  /** @throws {DOMException} when the browser refuses it (private mode, blocked cookies, no room). */
  static async open(): Promise<Ledger> {
    const ledger = new Ledger();
    await ledger.#connect();
    return ledger;
  }

  /** In the order of their keys. */
  async wishes(): Promise<Wish[]> {
    const values: unknown[] = await this.#read('wishes', (store) => store.getAll());
    return values.flatMap((value) => readWish(value) ?? []);
  }

  putWish(wish: Wish): Promise<void> {
    return this.#write('wishes', (store) => store.put(wish));
  }

  /** Changes a wish, if it is still there. */
  changeWish(key: string, change: (wish: Wish) => Wish): Promise<void> {
    return this.#write('wishes', (store) => {
      const request = store.get(key);
      request.onsuccess = () => {
        const wish = readWish(request.result);
        if (wish) store.put(change(wish));
      };
    });
  }

  removeWish(key: string): Promise<void> {
    return this.#write('wishes', (store) => store.delete(key));
  }

  /** All chunks by their file. */
  async chunks(): Promise<Map<string, StoredChunk>> {
    const chunks: StoredChunk[] = await this.#read('chunks', (store) => store.getAll());
    return new Map(chunks.map((chunk) => [chunk.file, chunk]));
  }

  /** The chunks, of any edition, that hold an article. */
  chunksWith(id: string): Promise<StoredChunk[]> {
    return this.#read('chunks', (store) => store.index('ids').getAll(id));
  }

  putChunk(chunk: StoredChunk): Promise<void> {
    return this.#write('chunks', (store) => store.put(chunk));
  }

  removeChunks(files: Iterable<string>): Promise<void> {
    return this.#write('chunks', (store) => {
      for (const file of files) store.delete(file);
    });
  }

  /** Bytes of the stored pictures by their address; 0 where they are not known. */
  async images(): Promise<Map<string, number>> {
    const store = (await this.#connect()).transaction('images').objectStore('images');
    const [keys, bytes] = await Promise.all([
      resultOf(store.getAllKeys()),
      resultOf<number[]>(store.getAll()),
    ]);
    return new Map(keys.map((key, i) => [String(key), bytes[i] ?? 0]));
  }

  putImage(address: string, bytes: number): Promise<void> {
    return this.#write('images', (store) => store.put(bytes, address));
  }

  removeImages(addresses: Iterable<string>): Promise<void> {
    return this.#write('images', (store) => {
      for (const address of addresses) store.delete(address);
    });
  }

  async limits(): Promise<Limits> {
    const kept: unknown = await this.#read('settings', (store) => store.get(LIMITS));
    return kept === undefined ? NO_LIMITS : readLimits(kept);
  }

  setLimits(limits: Limits): Promise<void> {
    return this.#write('settings', (store) => store.put(limits, LIMITS));
  }

  /** What the reader had read and starred when the last page was open: the worker can't know it otherwise. */
  async readership(): Promise<Readership> {
    return parseReadership(await this.#read('settings', (store) => store.get(READERSHIP)));
  }

  setReadership(readership: Readership): Promise<void> {
    return this.#write('settings', (store) => store.put(readership, READERSHIP));
  }

  /** The occasion on which what was not wanted was let go last. */
  sweptOn(): Promise<unknown> {
    return this.#read('settings', (store) => store.get(SWEPT));
  }

  setSweptOn(occasion: string): Promise<void> {
    return this.#write('settings', (store) => store.put(occasion, SWEPT));
  }

  close(): void {
    void this.#connection?.then((database) => database.close());
  }

  async #connect(): Promise<IDBDatabase> {
    const forget = () => {
      this.#connection = null;
    };
    this.#connection ??= openDatabase(() => {
      forget();
      this.onLost();
    }).catch((error) => {
      forget();
      throw error;
    });
    return this.#connection;
  }

  async #read<T>(name: string, read: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const database = await this.#connect();
    return resultOf(read(database.transaction(name).objectStore(name)));
  }

  async #write(name: string, write: (store: IDBObjectStore) => void): Promise<void> {
    const database = await this.#connect();
    const transaction = database.transaction(name, 'readwrite', { durability: 'relaxed' });
    write(transaction.objectStore(name));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  }
}

async function openDatabase(onLost: () => void): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, VERSION);
  request.onupgradeneeded = () => {
    const { result } = request;
    result.createObjectStore('wishes', { keyPath: 'key' });
    result.createObjectStore('chunks', { keyPath: 'file' }).createIndex('ids', 'ids', { multiEntry: true });
    result.createObjectStore('images');
    result.createObjectStore('settings');
  };
  const database = await resultOf(request);
  // Another tab with a later version of the app wants to change it: let go.
  database.onversionchange = () => database.close();
  // Sent when the browser closes it, as it does before it removes it; not after `close()`.
  database.onclose = onLost;
  return database;
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
