import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

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
  const { key } = useLocation();
  const navigation = useNavigationType();
  const storageKey = `scroll:${name}:${key}`;
  const placed = useRef<string | null>(null);

  useLayoutEffect(() => {
    if (!pane.current || placed.current === content) return;
    const kept = navigation === 'POP' ? recall(storageKey) : null;
    if (!ready && (kept !== null || start)) return;
    placed.current = content;
    pane.current.scrollTop = kept ?? start?.() ?? 0;
  }, [pane, content, ready, navigation, storageKey, start]);

  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    const keep = () => {
      if (placed.current === content) remember(storageKey, element.scrollTop);
    };
    keep();
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [pane, storageKey, content]);
}

/** The browser may refuse storage (private mode, blocked cookies, no room): then positions are not kept. */
function recall(key: string): number | null {
  try {
    const kept = sessionStorage.getItem(key);
    return kept === null ? null : Number(kept);
  } catch {
    return null;
  }
}

function remember(key: string, top: number): void {
  try {
    sessionStorage.setItem(key, String(top));
  } catch {
    // As above.
  }
}
