import { useI18n } from '../i18n/i18n.tsx';
import type { ListView } from '../lists/list-view.ts';
import type { MarkedArticle } from '../reading-state/marks.ts';
import { useReadingStore } from '../reading-state/reading-context.tsx';
import type { UnreadCounts } from '../reading-state/unread-counts.ts';
import type { ToastContent } from '../ui/toast.tsx';
import { markedInList } from './marked-in-list.ts';

/** Marks a list as read, with a way back. */
export interface MarkRead {
  all: () => void;
  /** All that stand before an article. */
  above: (id: string) => void;
}

/** @param unread by category path, once they are known. @param tell says what was done, and how to take it back. */
export function useMarkRead(
  view: ListView,
  unread: UnreadCounts | null,
  tell: (content: ToastContent) => void,
): MarkRead {
  const { messages, formats } = useI18n();
  const store = useReadingStore();
  const offerUndo = (count: number, act: () => void) =>
    tell(
      count === 0
        ? { text: messages.nothingUnread }
        : {
            text: messages.markedRead(count, formats.number(count)),
            undo: { label: messages.undo, act },
          },
    );
  const mark = (length: number) => {
    const articles = articlesOf(view, length).filter((article) => !store.isRead(article));
    offerUndo(articles.length, store.markRead(articles));
  };
  return {
    all: () => {
      // A whole section, or all that is unread in it, takes one mark, which holds for what is loaded later too.
      const { path, filter, show } = view.query;
      const whole = !filter && (show === undefined || show === 'unread');
      const minutes = whole && unread ? newestOf(view) : null;
      if (minutes === null) return mark(view.total);
      const scope = path ?? '';
      offerUndo(unread?.get(scope) ?? 0, store.markAllRead(scope, minutes));
    },
    above: (id) => mark(Math.max(0, view.positionOf(id))),
  };
}

function articlesOf(view: ListView, length: number): MarkedArticle[] {
  return Array.from({ length }, (_, position) => view.articleAt(position)).flatMap(
    (article) => markedInList(article) ?? [],
  );
}

/** When the newest article of a list is of, in minutes since 1970; `null` where none is dated. */
function newestOf(view: ListView): number | null {
  const minutesAt = (position: number) => markedInList(view.articleAt(position))?.minutes ?? null;
  if (view.query.sort === 'newest') return minutesAt(0);
  // The undated come last in either direction.
  let position = view.total - 1;
  while (position > 0 && minutesAt(position) === null) position -= 1;
  return minutesAt(position);
}
