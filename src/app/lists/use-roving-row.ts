import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { ListView } from './list-view.ts';

/** Entries from the first to the last that is on screen. */
interface EntryRange {
  startIndex: number;
  endIndex: number;
}

interface Row {
  entry: number;
  /** Its article, where that is loaded: entries shift when another edition comes. */
  id: string | undefined;
}

/** Where a key leads from an entry: a page keeps one row in sight. */
const KEYS: Readonly<Record<string, (entry: number, page: number, last: number) => number>> = {
  ArrowDown: (entry) => entry + 1,
  ArrowUp: (entry) => entry - 1,
  PageDown: (entry, page) => entry + page,
  PageUp: (entry, page) => entry - page,
  Home: () => 0,
  End: (_entry, _page, last) => last,
};

/**
 * The list is one stop for the Tab key; keys move the focus among its rows, also to those that are not in the document.
 * @param activeId the article that is open.
 * @param visible the entries on screen. @param reveal scrolls until an entry is.
 */
export function useRovingRow({
  view,
  activeId,
  rows,
  visible,
  reveal,
}: {
  view: ListView;
  activeId: string | undefined;
  rows: RefObject<HTMLElement | null>;
  visible: () => EntryRange | null;
  reveal: (entry: number) => void;
}): {
  /** The entry of the row that has or last had the focus, which stays in the document; -1 when there is none. */
  kept: number;
  /** The entry that the Tab key leads to. Ask when the range on screen is known. */
  stop: () => number;
  /** Moves the focus by a number of rows; into the list when it is elsewhere. */
  move: (by: 1 | -1) => void;
  /** Moves the focus to the row of an entry. */
  focus: (entry: number) => void;
  /** Moves it there without scrolling, and not at all where there is no such entry. */
  refocus: (entry: number) => void;
  handlers: {
    onFocus: (event: FocusEvent) => void;
    onKeyDown: (event: KeyboardEvent) => void;
  };
} {
  const [current, setCurrent] = useState<Row | null>(null);
  const aim = useRef<'focus' | 'focus in sight' | null>(null);
  const kept = current === null ? -1 : entryOfRow(current, view);
  const last = view.entryCount - 1;

  const rowAt = (entry: number): Row => ({ entry, id: idOfEntry(view, entry) });
  const focusEntry = (wanted: number, direction: 1 | -1) => {
    const within = Math.max(0, Math.min(wanted, last));
    const entry = articleFrom(view, within, direction) ?? articleFrom(view, within, direction === 1 ? -1 : 1);
    if (entry === undefined) return;
    aim.current = 'focus in sight';
    setCurrent(rowAt(entry));
  };
  const stop = () => {
    const range = visible();
    const isVisible = (entry: number) =>
      range !== null && entry >= range.startIndex && entry <= range.endIndex;
    const hasFocus = rows.current?.contains(document.activeElement) === true;
    if (kept !== -1 && (hasFocus || isVisible(kept))) return kept;
    const active = activeId === undefined ? -1 : view.entryOf(activeId);
    return isVisible(active) ? active : (articleFrom(view, range?.startIndex ?? 0, 1) ?? -1);
  };

  useLayoutEffect(() => {
    if (aim.current === null || kept === -1) return;
    if (aim.current === 'focus in sight') reveal(kept);
    aim.current = null;
    focusRow(rows.current?.querySelector<HTMLElement>(`[data-index="${kept}"]`));
  });
  useFollowing(activeId, (id) => {
    const entry = view.entryOf(id);
    if (entry === -1 || entry === kept) return;
    setCurrent(rowAt(entry));
    reveal(entry);
  });

  return {
    kept,
    stop,
    move: (by) => {
      const from = entryOfElement(document.activeElement);
      if (from === -1) focusEntry(stop(), 1);
      else focusEntry(from + by, by);
    },
    focus: (entry) => focusEntry(entry, 1),
    refocus: (entry) => {
      if (entry === -1) return;
      aim.current = 'focus';
      setCurrent(rowAt(entry));
    },
    handlers: {
      onFocus: ({ target }) => {
        const entry = entryOfElement(target);
        if (entry !== -1 && entry !== kept) setCurrent(rowAt(entry));
      },
      onKeyDown: (event) => {
        const lead = KEYS[event.key];
        const from = entryOfElement(event.target);
        if (!lead || from === -1 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
        event.preventDefault();
        const range = visible();
        const page = Math.max(1, (range?.endIndex ?? 1) - (range?.startIndex ?? 0) - 1);
        const to = lead(from, page, last);
        focusEntry(to, to < from ? -1 : 1);
      },
    },
  };
}

/** Calls back when another article is opened than the one before. */
function useFollowing(activeId: string | undefined, follow: (id: string) => void): void {
  const followed = useRef(activeId);
  useLayoutEffect(() => {
    if (followed.current === activeId) return;
    const isFirst = followed.current === undefined;
    followed.current = activeId;
    if (activeId !== undefined && !isFirst) follow(activeId);
  });
}

function idOfEntry(view: ListView, entry: number): string | undefined {
  const shown = view.entryAt(entry);
  return shown.kind === 'article' ? shown.article.id : undefined;
}

function entryOfRow({ entry, id }: Row, view: ListView): number {
  if (id !== undefined && idOfEntry(view, entry) !== id) return view.entryOf(id);
  return entry < view.entryCount ? entry : -1;
}

/** The first article from an entry on, in a direction. */
function articleFrom(view: ListView, start: number, direction: 1 | -1): number | undefined {
  let entry = start;
  while (entry >= 0 && entry < view.entryCount && view.isDay(entry)) entry += direction;
  return entry >= 0 && entry < view.entryCount ? entry : undefined;
}

function entryOfElement(element: EventTarget | null): number {
  const row = element instanceof Element ? element.closest<HTMLElement>('[data-index]') : null;
  return Number(row?.dataset.index ?? -1);
}

/** Puts the focus on what a row leads to; on the row itself while that is loading. */
export function focusRow(row: HTMLElement | null | undefined): void {
  const target = row?.querySelector<HTMLElement>('a') ?? row?.querySelector<HTMLElement>('button') ?? row;
  target?.focus({ preventScroll: true });
}
