import { useI18n } from '../i18n/i18n.tsx';
import type { ListView } from '../lists/list-view.ts';
import type { MarkedArticle } from '../reading-state/marks.ts';
import { useReadingStore } from '../reading-state/reading-context.tsx';
import type { ToastContent } from '../ui/toast.tsx';
import { markedInList } from './marked-in-list.ts';

/** Marks a list as read, with a way back. */
export interface MarkRead {
  all: () => void;
  /** All that stand before an article. */
  above: (id: string) => void;
}

/** @param tell says what was done, and how to take it back. */
export function useMarkRead(view: ListView, tell: (content: ToastContent) => void): MarkRead {
  const { messages, formats } = useI18n();
  const store = useReadingStore();
  const mark = (length: number) => {
    const articles = articlesOf(view, length).filter((article) => !store.isRead(article));
    // A whole section, or all that is unread in it, takes one mark, which holds for what is loaded later too.
    const { path, filter, show } = view.query;
    const whole = length === view.total && !filter && (show === undefined || show === 'unread');
    const minutes = whole ? newestOf(articles) : null;
    const undo = minutes === null ? store.markRead(articles) : store.markAllRead(path ?? '', minutes);
    tell({
      text: messages.markedRead(articles.length, formats.number(articles.length)),
      undo: { label: messages.undo, act: undo },
    });
  };
  return {
    all: () => mark(view.total),
    above: (id) => mark(Math.max(0, view.positionOf(id))),
  };
}

function articlesOf(view: ListView, length: number): MarkedArticle[] {
  return Array.from({ length }, (_, position) => view.articleAt(position)).flatMap(
    (article) => markedInList(article) ?? [],
  );
}

/** Minutes since 1970; `null` where none is dated. */
function newestOf(articles: readonly MarkedArticle[]): number | null {
  return articles.reduce<number | null>(
    (newest, { minutes }) => (minutes === null ? newest : Math.max(newest ?? minutes, minutes)),
    null,
  );
}
