import type { Readership } from '../../downloads/plan.ts';
import type { ReadingStore } from '../reading-state/reading-store.ts';

/** What the reader has starred, in a fixed order. */
export function starredIds({ state }: ReadingStore): string[] {
  return [...state.starred].flatMap(([id, { value }]) => (value ? id : [])).sort();
}

/** What decides which articles leave first. Marks of whole sections count for nothing here: such articles may be unread. */
export function readershipOf(store: ReadingStore): Readership {
  return {
    isRead: (id) => store.state.read.get(id)?.value === true,
    isStarred: (id) => store.isStarred(id),
  };
}
