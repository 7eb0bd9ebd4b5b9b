import { ReadingStore } from './reading-store.ts';
import { openStorage } from './storage.ts';

const CHANNEL = 'broadsheet-reading';

/** The reading state of this browser. To be called once, in the page. */
export function openReadingStore(): ReadingStore {
  const store = new ReadingStore(new BroadcastChannel(CHANNEL));
  void store.open(openStorage());
  // A page in the background may be ended without a word.
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void store.flush();
  });
  addEventListener('pagehide', () => void store.flush());
  return store;
}
