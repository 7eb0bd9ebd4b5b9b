import { useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { listKey } from '../edition/list-query.ts';
import { entryKey, recall, remember } from '../ui/session-memory.ts';
import { keptPlace, type LaidOut, offsetOf, placeIn, samePlace } from './list-place.ts';
import type { RowWindow } from './use-row-window.ts';

/**
 * Keeps the reader's place: for each entry of the browser's history, through back, forward and reload; and on an article
 * when the list around it changes, because an edition came, rows got another height, or the window was resized.
 * @param activeId the open article, at which a list begins that was not on screen before.
 */
export function useListPlace(window: RowWindow, list: LaidOut, activeId: string | undefined): void {
  const location = useLocation();
  const navigation = useNavigationType();
  const content = listKey(list.view.query);
  const storageKey = entryKey('scroll:list', location);
  const shown = useRef<(LaidOut & { content: string; waits: boolean }) | null>(null);
  // Now, while the list has its old length: it is cut to the new one.
  if (shown.current && shown.current.places !== list.places) window.sync();
  const offset = window.offset();

  useLayoutEffect(() => {
    const before = shown.current;
    if (before?.places === list.places && before.content === content && !before.waits) return;
    let waits = false;
    if (before?.content === content && !before.waits) {
      // At its very top a list stays there, whatever comes.
      if (offset > 0) window.scrollTo(samePlace(before, list, offset));
    } else if (before?.content !== content || offset === 0) {
      const kept = navigation === 'POP' ? keptPlace(recall(storageKey)) : null;
      waits = !list.view.settled && (kept !== null || activeId !== undefined);
      if (waits) window.scrollTo(0);
      else if (kept) window.scrollTo(offsetOf(kept, list));
      else window.scrollTo(activeId === undefined ? 0 : centreOf(list, activeId, window.height()));
    }
    shown.current = { ...list, content, waits };
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only where it is kept changes; the rest is read when it is
  useLayoutEffect(() => {
    const keep = () => {
      if (shown.current && !shown.current.waits)
        remember(storageKey, JSON.stringify(placeIn(shown.current, window.offset())));
    };
    addEventListener('pagehide', keep);
    return () => {
      keep();
      removeEventListener('pagehide', keep);
    };
  }, [storageKey]);
}

function centreOf({ view, places }: LaidOut, id: string, height: number): number {
  const index = view.entryOf(id);
  return index === -1 ? 0 : places.startOf(index) - (height - places.sizeOf(index)) / 2;
}
