import type { RefObject } from 'react';
import { useKept } from '../ui/kept-value.ts';
import { ArticleSwipe } from './article-swipe.tsx';
import { GESTURES_ON, gesturesOn } from './gestures-on.ts';
import { PullToCheck } from './pull-to-check.tsx';
import { RowSwipe } from './row-swipe.tsx';

interface GesturesProps {
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

/** What fingers do, where there can be some and the reader wants it. All of it can be done otherwise, too. */
export function Gestures({
  listPane,
  articlePane,
  hasNeighbour,
  step,
  checkNews,
  ...marking
}: GesturesProps) {
  const on = useKept(gesturesOn, GESTURES_ON);
  if (!on || navigator.maxTouchPoints === 0) return null;
  return (
    <>
      <RowSwipe pane={listPane} {...marking} />
      <PullToCheck pane={listPane} check={checkNews} />
      <ArticleSwipe pane={articlePane} {...{ hasNeighbour, step }} />
    </>
  );
}
