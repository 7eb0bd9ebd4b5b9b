import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { defineWords, useWords } from '../i18n/i18n.tsx';
import { Icon } from '../ui/icon.tsx';
import { followFinger, sprung } from './follow-finger.ts';
import styles from './pull-to-check.module.css';

const WORDS = defineWords(
  {
    pullToCheck: 'Pull to check for new articles',
    letGoToCheck: 'Let go to check for new articles',
    checkingNews: 'Checking…',
  },
  {
    pullToCheck: '下拉检查新文章',
    letGoToCheck: '松开检查新文章',
    checkingNews: '正在检查…',
  },
);

/** From here on, letting go checks, in pixels. */
const THRESHOLD = 72;

type Pull = 'pulling' | 'armed' | 'checking';

/** A list that is pulled down, from its top, to check for news. */
export function PullToCheck({
  pane,
  check,
}: {
  /** Where the list stands. */
  pane: RefObject<HTMLElement | null>;
  /** Finds out, and tells the reader. */
  check: () => Promise<void>;
}) {
  const words = useWords(WORDS);
  const [pull, setPull] = useState<Pull | null>(null);
  const [top, setTop] = useState(0);
  const hint = useRef<HTMLDivElement>(null);
  const run = useEffectEvent(check);

  useEffect(() => {
    const { current: element } = pane;
    if (!element) return;
    let list: HTMLElement | null = null;
    let current: Pull | null = null;
    const change = (next: Pull | null) => {
      if (next === current) return;
      current = next;
      setPull(next);
    };
    return followFinger(element, {
      axis: 'y',
      begin: (target, direction) => {
        list = target.closest<HTMLElement>('#list');
        if (!list || list.scrollTop > 0 || direction === -1 || current === 'checking') return false;
        setTop(list.getBoundingClientRect().top - element.getBoundingClientRect().top);
        change('pulling');
        return true;
      },
      follow: (distance) => {
        change(list && list.scrollTop <= 0 && distance >= THRESHOLD ? 'armed' : 'pulling');
        // Where the system lets the list itself give way, the hint need not follow as far.
        hint.current?.style.setProperty('--pulled', `${sprung(Math.max(0, distance), THRESHOLD)}px`);
      },
      release: async () => {
        if (current !== 'armed') return change(null);
        change('checking');
        hint.current?.style.setProperty('--pulled', `${THRESHOLD}px`);
        await run();
        change(null);
      },
      abort: () => change(null),
    });
  }, [pane]);

  if (!pull || !pane.current) return null;
  const text = {
    pulling: words.pullToCheck,
    armed: words.letGoToCheck,
    checking: words.checkingNews,
  }[pull];
  return createPortal(
    <div className={styles.clip} style={{ insetBlockStart: top }}>
      <div ref={hint} className={styles.hint} data-pull={pull}>
        <Icon name="down" />
        {text}
      </div>
    </div>,
    pane.current,
  );
}
