import { createContext, type ReactNode, use, useSyncExternalStore } from 'react';
import type { MarkedArticle } from './marks.ts';
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

/** Whether an article is read; a component that calls this renders again when that changes. */
export function useIsRead(article: MarkedArticle): boolean {
  const store = useReadingStore();
  const isRead = () => store.isRead(article);
  return useSyncExternalStore(store.subscribe, isRead, isRead);
}

/** Whether an article is starred, likewise. */
export function useIsStarred(id: string): boolean {
  const store = useReadingStore();
  const isStarred = () => store.isStarred(id);
  return useSyncExternalStore(store.subscribe, isStarred, isStarred);
}

/** The reading state for those who only write to it. */
export function useReadingStore(): ReadingStore {
  const store = use(ReadingContext);
  if (!store) throw new Error('useReading needs a ReadingProvider above it');
  return store;
}
