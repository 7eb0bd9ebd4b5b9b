import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import { Icon } from '../ui/icon.tsx';
import { lineDirection } from '../ui/line-direction.ts';
import styles from './article-swipe.module.css';
import { followFinger, sprung } from './follow-finger.ts';
import { leave, settle } from './settle.ts';

/** From here on, letting go turns the page, in pixels; a quick swipe need not come so far. */
const THRESHOLD = 96;
const QUICK_DISTANCE = 32;
/** Pixels a millisecond. */
const QUICK_SPEED = 0.5;

interface Swipe {
  page: HTMLElement;
  /** Towards the next article (1), to the beginning of the line, or the one before (-1). */
  by: 1 | -1;
  armed: boolean;
}

/** An article that is swiped away to the beginning of the line for the next one, to its end for the one before. */
export function ArticleSwipe({
  pane,
  hasNeighbour,
  step,
}: {
  /** Where articles are shown. */
  pane: RefObject<HTMLElement | null>;
  hasNeighbour: (by: 1 | -1) => boolean;
  step: (by: 1 | -1) => void;
}) {
  const [swipe, setSwipe] = useState<Swipe | null>(null);
  const isWay = useEffectEvent(hasNeighbour);
  const go = useEffectEvent(step);

  useEffect(() => {
    const { current: element } = pane;
    if (!element) return;
    let current: Swipe | null = null;
    let open = false;
    const change = (next: Swipe | null) => {
      current = next;
      setSwipe(next);
    };
    const end = async () => {
      const ended = current;
      if (ended) await settle(ended.page);
      if (ended && current === ended) change(null);
    };
    return followFinger(element, {
      axis: 'x',
      begin: (target, direction) => {
        const page = target.closest<HTMLElement>('[data-pane="article"]');
        if (!page || scrollsSideways(target, page) || target.closest('audio, video, input')) return false;
        const by = direction === 1 ? -1 : 1;
        open = isWay(by);
        change({ page, by, armed: false });
        return true;
      },
      follow: (distance) => {
        if (!current) return;
        const along = Math.max(0, -distance * current.by);
        const shift = -sprung(along, open ? THRESHOLD : 0) * current.by;
        current.page.style.translate = `${shift * lineDirection(element)}px 0`;
        const armed = open && along >= THRESHOLD;
        if (armed !== current.armed) change({ ...current, armed });
      },
      release: async (distance, speed) => {
        if (!current) return;
        const { page, by, armed } = current;
        const quick = -distance * by > QUICK_DISTANCE && -speed * by > QUICK_SPEED;
        if (!armed && !(quick && open)) return end();
        const back = await leave(page, by);
        change(null);
        go(by);
        back();
      },
      abort: end,
    });
  }, [pane]);

  if (!swipe || !pane.current || !hasNeighbour(swipe.by)) return null;
  return createPortal(
    <div className={styles.hint} data-by={swipe.by} data-armed={swipe.armed} aria-hidden="true">
      <Icon name={swipe.by === 1 ? 'forward' : 'back'} />
    </div>,
    pane.current,
  );
}

/** Whether a finger on an element moves something inside the page: a wide table, a line of code. */
function scrollsSideways(target: Element, page: HTMLElement): boolean {
  for (let element: Element | null = target; element && element !== page; element = element.parentElement) {
    const { overflowX } = getComputedStyle(element);
    if (element.scrollWidth > element.clientWidth && (overflowX === 'auto' || overflowX === 'scroll'))
      return true;
  }
  return false;
}
