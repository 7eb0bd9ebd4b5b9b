import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RowPlaces } from './row-places.ts';
import { ScrollScale } from './scroll-scale.ts';

/** Pixels beyond either edge of the window for which rows are in the document too. */
const MARGIN = 600;
/** The longest scroller: less on dense screens, see {@link ScrollScale}. Without a window (pre-rendering) as on a plain one. */
const longest = () => Math.min(8_000_000, 2 ** 24 / (globalThis.devicePixelRatio ?? 1));
/** Pixels a millisecond, or windows at once: so fast that rows can't be read. */
const FAST_SPEED = 8;
const FAST_LEAP = 0.75;
const FAST_ENDS_AFTER_MS = 150;

/** The part of a list that is on screen, and what moves it. */
export interface RowWindow {
  /** The entries that belong into the document. */
  first: number;
  last: number;
  /** The first and the last entry on screen. */
  top: number;
  bottom: number;
  /** How far down the list is scrolled, from 0 to 1. */
  progress: number;
  /** Whether it moves so fast that rows can't be read; and whether it moves down, or did last. */
  fast: boolean;
  forward: boolean;
  /** Length of the scroller's content, and where an entry stands in it. */
  length: number;
  placeOf(index: number): number;
  /** What is at the top of the window now, in pixels from the top of the list. */
  offset(): number;
  /** Asks the scroller where it is, before its events tell. */
  sync(): void;
  /** How high the window is. */
  height(): number;
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
  const [seen, setSeen] = useState({ offset: 0, height: 0, shift: 0, fast: false, forward: true });
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
        before.top === now.top &&
        before.bottom === now.bottom &&
        seen.shift === next.shift &&
        seen.height === next.height &&
        seen.fast === next.fast
      )
        return;
      latest.current.seen = next;
      setSeen(next);
    },
    [scale],
  );
  const base = useCallback(() => rows.current?.offsetTop ?? 0, [rows]);
  const scrollTo = useCallback(
    (offset: number) => {
      const top = base() + scale.placeAt(offset);
      scroller.current?.scrollTo({ top, behavior: 'instant' });
      update({});
    },
    [scroller, scale, base, update],
  );

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const before = scale.offset;
    scale.resize(places.length, element.clientHeight, longest());
    if (scale.shift !== 0 || scale.offset !== before) scrollTo(scale.offset);
    update({ height: element.clientHeight });
  }, [scroller, scale, places, scrollTo, update]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let time = 0;
    let calm: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      const before = scale.offset;
      const since = performance.now() - time;
      time += since;
      scale.moveTo(element.scrollTop - base());
      const moved = scale.offset - before;
      const leap = Math.abs(moved) / element.clientHeight;
      const change: Partial<typeof seen> = moved === 0 ? {} : { forward: moved > 0 };
      if (leap > FAST_LEAP || (Math.abs(moved) / since > FAST_SPEED && since < FAST_ENDS_AFTER_MS)) {
        change.fast = true;
        clearTimeout(calm);
        calm = setTimeout(() => update({ fast: false }), FAST_ENDS_AFTER_MS);
      }
      // Before this frame is painted.
      flushSync(() => update(change));
    };
    const onEnd = () => {
      if (scale.hasDrifted) flushSync(() => scrollTo(scale.offset));
    };
    const observer = new ResizeObserver(() => {
      scale.resize(latest.current.places.length, element.clientHeight, longest());
      update({ height: element.clientHeight });
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
  }, [scroller, scale, base, scrollTo, update]);

  return {
    ...entriesIn(places, seen),
    progress: seen.offset / Math.max(1, places.length - seen.height),
    fast: seen.fast,
    forward: seen.forward,
    length: Math.min(places.length, longest()),
    placeOf: (index) => places.startOf(index) - seen.shift,
    offset: () => scale.offset,
    sync: () => {
      if (scroller.current) scale.moveTo(scroller.current.scrollTop - base());
    },
    height: () => scroller.current?.clientHeight ?? 0,
    scrollTo,
    reveal: (index) => {
      const start = places.startOf(index);
      const above = places.sizeOf(places.headingOf(index));
      const least = start + places.sizeOf(index) - (scroller.current?.clientHeight ?? 0);
      if (scale.offset > start - above) scrollTo(start - above);
      else if (scale.offset < least) scrollTo(least);
    },
  };
}

function entriesIn(places: RowPlaces, { offset, height }: { offset: number; height: number }) {
  return {
    first: places.indexAt(offset - MARGIN),
    last: places.indexAt(offset + height + MARGIN),
    top: places.indexAt(offset),
    bottom: places.indexAt(offset + height - 1),
  };
}
