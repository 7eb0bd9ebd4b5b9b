import type { Mark, ReadingState, Watermark } from './marks.ts';

/** Where the reading state is kept between visits. */
export interface Storage {
  load(): Promise<ReadingState>;
  /** Adds to what is kept, or replaces it key by key. */
  save(changes: ReadingState): Promise<void>;
}

const DATABASE = 'broadsheet-reading';
const VERSION = 1;
const STORES = ['read', 'starred', 'watermarks'] as const;

/**
 * Opens the database of the reading state.
 * @throws {DOMException} when the browser refuses it (private mode, blocked cookies, no room).
 */
export async function openStorage(): Promise<Storage> {
  let connection: Promise<IDBDatabase> | undefined;
  // A browser that clears what a site has kept closes the database behind an open page.
  const lose = () => {
    connection = undefined;
  };
  const connect = () => {
    connection ??= open(lose);
    return connection;
  };
  await connect();
  return {
    load: async () => {
      const database = await connect();
      const transaction = database.transaction(STORES);
      const [read, starred, watermarks] = await Promise.all([
        entriesOf<Mark>(transaction.objectStore('read')),
        entriesOf<Mark>(transaction.objectStore('starred')),
        entriesOf<Watermark>(transaction.objectStore('watermarks')),
      ]);
      return { read, starred, watermarks };
    },
    save: async (changes) => {
      const database = await connect();
      const transaction = database.transaction(STORES, 'readwrite', { durability: 'relaxed' });
      for (const name of STORES) {
        const store = transaction.objectStore(name);
        for (const [key, value] of changes[name]) store.put(value, key);
      }
      // Without waiting for another turn of the page, which may be on its way out.
      transaction.commit();
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
    },
  };
}

/** @param lose is called when there is no connection, or none any more. */
function open(lose: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, VERSION);
    request.onupgradeneeded = () => {
      for (const name of STORES) request.result.createObjectStore(name);
    };
    request.onsuccess = () => {
      // Another tab with a later version of the app wants to change it: let go.
      request.result.onversionchange = () => {
        request.result.close();
        lose();
      };
      request.result.onclose = lose;
      resolve(request.result);
    };
    request.onerror = () => {
      lose();
      reject(request.error);
    };
  });
}

async function entriesOf<T>(store: IDBObjectStore): Promise<Map<string, T>> {
  const [keys, values] = await Promise.all([
    result(store.getAllKeys() as IDBRequest<string[]>),
    result(store.getAll() as IDBRequest<T[]>),
  ]);
  return new Map(keys.map((key, i) => [key, values[i] as T]));
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
