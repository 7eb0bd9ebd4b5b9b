import { type RefObject, useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { listKey } from '../edition/list-query.ts';
import { entryKey, recall, remember } from '../ui/session-memory.ts';
import type { ListView } from './list-view.ts';

/**
 * Puts the focus back on the row that had it: when the reader comes back from an article, and for each entry of the
 * browser's history through back, forward and reload. Focus that is elsewhere by then stays there.
 * @param rows the element that the rows are in. @param refocus puts the focus on the row of an entry.
 */
export function useKeptFocus(
  rows: RefObject<HTMLElement | null>,
  view: ListView,
  activeId: string | undefined,
  refocus: (entry: number) => void,
): void {
  const location = useLocation();
  const { key } = location;
  const navigation = useNavigationType();
  const storageKey = entryKey('focus:list', location);
  const list = listKey(view.query);
  const before = useRef({ key: '', list, activeId });

  useEffect(() => {
    const { current: last } = before;
    const left = activeId === undefined && last.list === list ? last.activeId : undefined;
    before.current = { key: last.key, list, activeId };
    if (left !== undefined) refocus(view.entryOf(left));
    if (last.key === key) return;
    const kept = left === undefined && navigation === 'POP' ? recall(storageKey) : null;
    const entry = kept === null ? -1 : view.entryOf(kept);
    // It may be in what is still to come of the list.
    if (kept !== null && entry === -1 && !view.settled) return;
    before.current.key = key;
    if (document.activeElement === document.body) refocus(entry);
  });

  useEffect(() => {
    const element = rows.current;
    if (!element) return;
    const idOf = (target: EventTarget | null) =>
      target instanceof Element ? target.closest<HTMLElement>('[data-article]')?.dataset.article : undefined;
    const keep = ({ target }: FocusEvent) => remember(storageKey, idOf(target) ?? '');
    // A row that leaves the document takes the focus to nowhere: that is no choice of the reader's.
    const forget = ({ relatedTarget }: FocusEvent) =>
      relatedTarget && remember(storageKey, idOf(relatedTarget) ?? '');
    element.addEventListener('focusin', keep);
    element.addEventListener('focusout', forget);
    return () => {
      element.removeEventListener('focusin', keep);
      element.removeEventListener('focusout', forget);
    };
  }, [rows, storageKey]);
}
