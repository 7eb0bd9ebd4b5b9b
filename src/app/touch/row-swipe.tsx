import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import { useI18n } from '../i18n/i18n.tsx';
import { Icon } from '../ui/icon.tsx';
import { lineDirection } from '../ui/line-direction.ts';
import { followFinger, sprung } from './follow-finger.ts';
import styles from './row-swipe.module.css';
import { settle } from './settle.ts';

/** From here on, letting go does it, in pixels. */
const THRESHOLD = 84;

interface Swipe {
  row: HTMLElement;
  id: string;
  /** To the end of the line (1) it marks, to its beginning (-1) it stars. */
  side: 1 | -1;
  /** What letting go does. */
  label: string;
  armed: boolean;
}

/** Rows of a list that are marked by a swipe to the end of the line and starred by one to its beginning. */
export function RowSwipe({
  pane,
  isRead,
  isStarred,
  toggleRead,
  toggleStar,
}: {
  /** Where the list stands. */
  pane: RefObject<HTMLElement | null>;
  isRead: (id: string) => boolean;
  isStarred: (id: string) => boolean;
  toggleRead: (id: string) => void;
  toggleStar: (id: string) => void;
}) {
  const { messages } = useI18n();
  const [swipe, setSwipe] = useState<Swipe | null>(null);
  const labelOf = useEffectEvent((id: string, side: 1 | -1) => {
    if (side === 1) return isRead(id) ? messages.markUnread : messages.markRead;
    return isStarred(id) ? messages.unstar : messages.star;
  });
  const act = useEffectEvent(({ id, side }: Swipe) => (side === 1 ? toggleRead(id) : toggleStar(id)));

  useEffect(() => {
    const { current: element } = pane;
    if (!element) return;
    let current: Swipe | null = null;
    const change = (next: Swipe | null) => {
      current = next;
      setSwipe(next);
    };
    const end = async () => {
      const ended = current;
      if (ended) await settle(contentOf(ended.row));
      if (ended && current === ended) change(null);
    };
    return followFinger(element, {
      axis: 'x',
      begin: (target, side) => {
        const row = target.closest<HTMLElement>('[data-article]');
        const id = row?.dataset.article;
        // Not what is still loading, or folded.
        if (!row?.querySelector('a') || id === undefined) return false;
        change({ row, id, side, label: labelOf(id, side), armed: false });
        return true;
      },
      follow: (distance) => {
        if (!current) return;
        const along = Math.max(0, distance * current.side);
        const shift = sprung(along, THRESHOLD) * current.side;
        contentOf(current.row).style.translate = `${shift * lineDirection(element)}px 0`;
        const armed = along >= THRESHOLD;
        if (armed !== current.armed) change({ ...current, armed });
      },
      release: () => {
        if (current?.armed) act(current);
        void end();
      },
      abort: end,
    });
  }, [pane]);

  if (!swipe) return null;
  const { row, side, label, armed } = swipe;
  return createPortal(
    <div className={styles.hint} data-side={side} data-armed={armed} aria-hidden="true">
      <Icon name={side === 1 ? 'dot' : 'star'} />
      <span>{label}</span>
    </div>,
    row,
  );
}

function contentOf(row: HTMLElement): HTMLElement {
  return row.querySelector<HTMLElement>(':scope > :first-child') ?? row;
}
