import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RowPlaces } from './row-places.ts';
import { ScrollScale } from './scroll-scale.ts';

/** Pixels beyond either edge of the window for which rows are in the document too. */
const MARGIN = 600;
/** Entries come into the document and leave it by twos, so that the list is rendered once for a row that passes. */
const STEP = 2;
/** The longest scroller: less on dense screens, see {@link ScrollScale}. Without a window (pre-rendering) as on a plain one. */
const longest = () => Math.min(8_000_000, 2 ** 24 / (globalThis.devicePixelRatio ?? 1));
/** Pixels a millisecond, or windows at once: so fast that rows can't be read. */
const FAST_SPEED = 8;
const FAST_LEAP = 0.75;
const CALM_AFTER_MS = 150;

/** The part of a list that is on screen, and what moves it. */
export interface RowWindow {
  /** The entries that belong into the document. */
  first: number;
  last: number;
  /** The heading of the day at the top of the window, which sticks; -1 above the first. */
  sticky: number;
  /** How far down the list is scrolled, from 0 to 1. */
  progress: number;
  /** Whether it moves; so fast that rows can't be read; and whether down, or so it did last. */
  moves: boolean;
  fast: boolean;
  forward: boolean;
  /** Length of the scroller's content, and where an entry stands in it. */
  length: number;
  placeOf(index: number): number;
  /** What is at the top of the window now, in pixels from the top of the list. */
  offset(): number;
  /** Asks the scroller where it is, before its events tell. */
  sync(): void;
  height(): number;
  /** The first and the last entry on screen now. */
  visible(): { startIndex: number; endIndex: number };
  scrollTo(offset: number): void;
  /** Scrolls as far as it takes to see an entry, below the heading of its day. */
  reveal(index: number): void;
}

/**
 * Follows a scroller over a list whose places are known.
 * @param rows the element that is as long as the list; other things may stand above it.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  rows: RefObject<HTMLElement | null>,
  places: RowPlaces,
): RowWindow {
  const [scale] = useState(() => new ScrollScale());
  const [seen, setSeen] = useState({
    offset: 0,
    height: 0,
    shift: 0,
    moves: false,
    fast: false,
    forward: true,
  });
  const latest = useRef({ places, seen });
  latest.current = { places, seen };

  /** Renders anew when other entries belong into the document, or stand elsewhere. */
  const update = useCallback(
    (change: Partial<typeof seen>) => {
      const { places, seen } = latest.current;
      const next = { ...seen, offset: scale.offset, shift: scale.shift, ...change };
      const before = entriesIn(places, seen);
      const now = entriesIn(places, next);
      if (
        before.first === now.first &&
        before.last === now.last &&
        before.sticky === now.sticky &&
        seen.shift === next.shift &&
        seen.height === next.height &&
        seen.moves === next.moves &&
        seen.fast === next.fast
      )
        return;
      latest.current.seen = next;
      setSeen(next);
    },
    [scale],
  );
  // Asking the document costs a layout where it has just been changed: what is known of it is kept.
  const known = useRef({ base: 0, height: 0 });
  const look = useCallback(() => {
    known.current = { base: rows.current?.offsetTop ?? 0, height: scroller.current?.clientHeight ?? 0 };
  }, [scroller, rows]);
  const scrollTo = useCallback(
    (offset: number) => {
      const before = scale.top;
      const top = scale.placeAt(offset);
      if (top !== before) scroller.current?.scrollTo({ top: known.current.base + top, behavior: 'instant' });
      update({});
    },
    [scroller, scale, update],
  );

  useLayoutEffect(() => {
    if (known.current.height === 0) look();
    const { height } = known.current;
    const before = scale.top;
    scale.resize(places.length, height, longest());
    if (scale.top !== before)
      scroller.current?.scrollTo({ top: known.current.base + scale.top, behavior: 'instant' });
    update({ height });
  }, [scroller, scale, places, look, update]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let time = 0;
    let slow = 0;
    let calm: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      const before = scale.offset;
      const since = performance.now() - time;
      time += since;
      look();
      scale.moveTo(element.scrollTop - known.current.base);
      const moved = scale.offset - before;
      const leap = Math.abs(moved) / known.current.height;
      const change: Partial<typeof seen> = moved === 0 ? {} : { forward: moved > 0, moves: true };
      clearTimeout(calm);
      calm = setTimeout(() => update({ fast: false, moves: false }), CALM_AFTER_MS);
      if (leap > FAST_LEAP || (Math.abs(moved) / since > FAST_SPEED && since < CALM_AFTER_MS)) {
        change.fast = true;
        slow = performance.now() + CALM_AFTER_MS;
      } else if (performance.now() > slow) change.fast = false;
      // Before this frame is painted.
      flushSync(() => update(change));
    };
    const onEnd = () => {
      if (scale.hasDrifted) flushSync(() => scrollTo(scale.offset));
    };
    const observer = new ResizeObserver(() => {
      look();
      const { base, height } = known.current;
      const before = scale.top;
      scale.resize(latest.current.places.length, height, longest());
      if (scale.top !== before) element.scrollTo({ top: base + scale.top, behavior: 'instant' });
      update({ height });
    });
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    element.addEventListener('scrollend', onEnd);
    return () => {
      clearTimeout(calm);
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
      element.removeEventListener('scrollend', onEnd);
    };
  }, [scroller, scale, look, scrollTo, update]);

  return {
    ...entriesIn(places, seen),
    progress: seen.offset / Math.max(1, places.length - seen.height),
    moves: seen.moves,
    fast: seen.fast,
    forward: seen.forward,
    length: Math.min(places.length, longest()),
    placeOf: (index) => places.startOf(index) - seen.shift,
    offset: () => scale.offset,
    sync: () => {
      if (scroller.current) scale.moveTo(scroller.current.scrollTop - known.current.base);
    },
    height: () => known.current.height,
    visible: () => ({
      startIndex: places.indexAt(scale.offset),
      endIndex: places.indexAt(scale.offset + known.current.height - 1),
    }),
    scrollTo,
    reveal: (index) => {
      const start = places.startOf(index);
      const above = places.sizeOf(places.headingOf(index));
      const least = start + places.sizeOf(index) - known.current.height;
      if (scale.offset > start - above) scrollTo(start - above);
      else if (scale.offset < least) scrollTo(least);
    },
  };
}

function entriesIn(places: RowPlaces, { offset, height }: { offset: number; height: number }) {
  const first = places.indexAt(offset - MARGIN);
  const last = places.indexAt(offset + height + MARGIN);
  return {
    first: first - (first % STEP),
    last: Math.min(places.count - 1, last + STEP - 1 - (last % STEP)),
    sticky: places.headingOf(places.indexAt(offset)),
  };
}
