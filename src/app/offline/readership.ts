import type { Readership } from '../../downloads/readership.ts';
import type { ReadingStore } from '../reading-state/reading-store.ts';

/** What the reader has starred, in a fixed order. */
export function starredIds({ state }: ReadingStore): string[] {
  return idsMarked(state.starred).sort();
}

/** What decides which articles leave first. Marks of whole sections count for nothing here: such articles may be unread. */
export function readershipOf({ state }: ReadingStore): Readership {
  return { read: new Set(idsMarked(state.read)), starred: new Set(idsMarked(state.starred)) };
}

/** Waits until it is known what was read and starred before. */
export function whenReady(store: ReadingStore): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!store.ready) return;
      leave();
      resolve();
    };
    const leave = store.subscribe(look);
    look();
  });
}

function idsMarked(marks: ReadonlyMap<string, { value: boolean }>): string[] {
  return [...marks].flatMap(([id, { value }]) => (value ? id : []));
}
