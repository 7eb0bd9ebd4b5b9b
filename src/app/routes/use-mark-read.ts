import { useCallback, useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { ListView } from '../lists/list-view.ts';
import type { Undoable } from '../reading/undo-toast.tsx';
import { markedArticle, markedRow } from '../reading-state/marked-article.ts';
import type { MarkedArticle } from '../reading-state/marks.ts';
import { useReadingStore } from '../reading-state/reading-context.tsx';

/** Marks a list as read, with a way back. */
export interface MarkRead {
  all: () => void;
  /** All that stand before an article. */
  above: (id: string) => void;
  /** What was done last, as long as it can be taken back. */
  done: Undoable | null;
  forget: () => void;
}

export function useMarkRead(view: ListView): MarkRead {
  const { messages, formats } = useI18n();
  const store = useReadingStore();
  const [done, setDone] = useState<Undoable | null>(null);
  const mark = (length: number) => {
    const articles = articlesOf(view, length).filter((article) => !store.isRead(article));
    // A whole section takes one mark, which holds for what is loaded later too.
    const whole = length === view.total && !view.query.filter && !view.query.show;
    const minutes = whole ? newestOf(articles) : null;
    const undo =
      minutes === null ? store.markRead(articles) : store.markAllRead(view.query.path ?? '', minutes);
    setDone({ text: messages.markedRead(articles.length, formats.number(articles.length)), undo });
  };
  return {
    all: () => mark(view.total),
    above: (id) => mark(Math.max(0, view.positionOf(id))),
    done,
    forget: useCallback(() => setDone(null), []),
  };
}

function articlesOf(view: ListView, length: number): MarkedArticle[] {
  return Array.from({ length }, (_, position) => view.articleAt(position)).flatMap((article) => {
    if (!article) return [];
    return 'summary' in article ? markedArticle(article.summary) : markedRow(article.segment, article.row);
  });
}

/** Minutes since 1970; `null` where none is dated. */
function newestOf(articles: readonly MarkedArticle[]): number | null {
  return articles.reduce<number | null>(
    (newest, { minutes }) => (minutes === null ? newest : Math.max(newest ?? minutes, minutes)),
    null,
  );
}
