import { createContext, type ReactNode, use, useSyncExternalStore } from 'react';
import type { ReadingStore } from './reading-store.ts';

const ReadingContext = createContext<ReadingStore | null>(null);

/** Provides the reading state to what is below. */
export function ReadingProvider({ store, children }: { store: ReadingStore; children: ReactNode }) {
  return <ReadingContext value={store}>{children}</ReadingContext>;
}

/** The reading state; a component that calls this renders again when it changes. */
export function useReading(): { store: ReadingStore; version: number } {
  const store = useReadingStore();
  const version = useSyncExternalStore(
    store.subscribe,
    () => store.version,
    () => 0,
  );
  return { store, version };
}

/** The reading state for those who only write to it. */
export function useReadingStore(): ReadingStore {
  const store = use(ReadingContext);
  if (!store) throw new Error('useReading needs a ReadingProvider above it');
  return store;
}
