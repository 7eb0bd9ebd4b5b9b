import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { entryKey, recall, remember } from './session-memory.ts';

interface ScrollMemory {
  /** Tells panes apart. */
  name: string;
  /** What the pane shows. With new content it starts at the top, unless the reader went back to it. */
  content: string;
  /** Whether the content has its full length, so that it can be scrolled to where it was. */
  ready: boolean;
  /** Where new content begins instead of the top, in pixels; asked once it is ready. */
  start?: (() => number) | undefined;
}

/** Keeps the scroll position of a pane for each entry of the browser's history, through back, forward and reload. */
export function useScrollMemory(
  pane: RefObject<HTMLElement | null>,
  { name, content, ready, start }: ScrollMemory,
): void {
  const location = useLocation();
  const navigation = useNavigationType();
  const storageKey = entryKey(`scroll:${name}`, location);
  const placed = useRef<string | null>(null);

  useLayoutEffect(() => {
    if (!pane.current || placed.current === content) return;
    const text = navigation === 'POP' ? recall(storageKey) : null;
    const kept = text === null ? null : Number(text);
    if (!ready && (kept !== null || start)) return;
    placed.current = content;
    pane.current.scrollTop = kept ?? start?.() ?? 0;
  }, [pane, content, ready, navigation, storageKey, start]);

  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    const keep = () => {
      if (placed.current === content) remember(storageKey, String(element.scrollTop));
    };
    keep();
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [pane, storageKey, content]);
}
