import type { RefObject } from 'react';
import { ArticleSwipe } from './article-swipe.tsx';
import { PullToCheck } from './pull-to-check.tsx';
import { RowSwipe } from './row-swipe.tsx';

export interface GesturesProps {
  /** Where the list stands. */
  listPane: RefObject<HTMLElement | null>;
  /** Where articles do. */
  articlePane: RefObject<HTMLElement | null>;
  isRead: (id: string) => boolean;
  isStarred: (id: string) => boolean;
  toggleRead: (id: string) => void;
  toggleStar: (id: string) => void;
  /** Whether the open article has one after (1) or before (-1) it. */
  hasNeighbour: (by: 1 | -1) => boolean;
  step: (by: 1 | -1) => void;
  /** Checks for news, and tells what it found. */
  checkNews: () => Promise<void>;
}

/** What fingers do. All of it can be done otherwise, too. */
export function Gestures({
  listPane,
  articlePane,
  hasNeighbour,
  step,
  checkNews,
  ...marking
}: GesturesProps) {
  return (
    <>
      <RowSwipe pane={listPane} {...marking} />
      <PullToCheck pane={listPane} check={checkNews} />
      <ArticleSwipe pane={articlePane} {...{ hasNeighbour, step }} />
    </>
  );
}
