import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import type { Summary } from '../../manifest/article.ts';
import { listKey } from '../edition/list-query.ts';
import { useScrollMemory } from '../ui/use-scroll-memory.ts';
import { ArticleRow } from './article-row.tsx';
import { DayHeading } from './day-heading.tsx';
import styles from './list-pane.module.css';
import type { ListView } from './list-view.ts';
import { useRovingRow } from './use-roving-row.ts';
import { useRowSizes } from './use-row-sizes.ts';

/** What can be asked of the list from outside. */
export interface ListHandle {
  /** Moves the focus by a number of rows; into the list when it is elsewhere. */
  move(by: 1 | -1): void;
}

/** The list of articles. Only the rows on screen are in the document; their places are known from the index. */
export function ListPane({
  ref,
  view,
  newest,
  activeId,
  header,
  notice,
  mutedWordIn,
  showSource,
}: {
  ref: Ref<ListHandle>;
  view: ListView;
  /** Summaries that need not be fetched. */
  newest: readonly Summary[];
  /** The article that is open. */
  activeId: string | undefined;
  header: ReactNode;
  /** Stands in the place of an empty list, or above what is loaded of it. */
  notice: ReactNode;
  /** The first muted word of a text. */
  mutedWordIn: (text: string) => string | undefined;
  /** Opens what can be done about a source. */
  showSource: (source: string) => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  const sizes = useRowSizes();
  const summaries = useMemo(() => new Map(newest.map((summary) => [summary.id, summary])), [newest]);
  const { kept, stop, move, handlers } = useRovingRow({
    ...{ view, activeId, rows },
    visible: () => virtualizer.range,
    reveal: (entry) => virtualizer.scrollToIndex(entry),
  });
  const virtualizer = useVirtualizer({
    count: view.entryCount,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (view.isDay(index) ? sizes.day : sizes.row),
    getItemKey: (index) => {
      const entry = view.entryAt(index);
      return entry.kind === 'article' ? entry.article.id : `${entry.kind} ${index}`;
    },
    overscan: 6,
    scrollPaddingStart: sizes.day,
    rangeExtractor: (range) => {
      // The day heading that sticks, and the row that has the focus, stay in the document.
      const others = [view.headingOf(range.startIndex), kept].filter((index) => index >= 0);
      return [...new Set([...others, ...defaultRangeExtractor(range)])].sort((a, b) => a - b);
    },
  });

  const heights = `${sizes.row} ${sizes.day}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtualizer caches sizes, which change with these
  useEffect(() => virtualizer.measure(), [virtualizer, view, heights]);

  useScrollMemory(scroller, {
    name: 'list',
    content: listKey(view.query),
    ready: view.complete,
    start:
      activeId === undefined
        ? undefined
        : () => virtualizer.getOffsetForIndex(Math.max(0, view.entryOf(activeId)), 'center')?.[0] ?? 0,
  });
  useFocusOnReturn(scroller, listKey(view.query), activeId);
  useImperativeHandle(ref, () => ({ move }));

  const items = virtualizer.getVirtualItems();
  const sticky = view.headingOf(virtualizer.range?.startIndex ?? 0);
  const tabStop = stop();
  return (
    <>
      {header}
      <div ref={scroller} className={styles.scroller} id="list" tabIndex={-1}>
        {notice}
        <div
          ref={rows}
          className={styles.rows}
          style={{ blockSize: virtualizer.getTotalSize() }}
          {...handlers}
        >
          {items.map(({ index, key, size, start }) => {
            const entry = view.entryAt(index);
            const place =
              index === sticky ? { blockSize: size } : { blockSize: size, translate: `0 ${start}px` };
            if (entry.kind === 'day')
              return <DayHeading key={key} day={entry.day} style={place} sticky={index === sticky} />;
            const article = entry.kind === 'article' ? entry.article : undefined;
            return (
              <ArticleRow
                key={key}
                index={index}
                article={article}
                summary={article && summaries.get(article.id)}
                position={entry.position}
                total={view.total}
                query={view.query}
                active={article !== undefined && article.id === activeId}
                tabIndex={index === tabStop ? 0 : -1}
                mutedWordIn={mutedWordIn}
                showSource={showSource}
                style={place}
              />
            );
          })}
        </div>
      </div>
    </>
  );
}

/** Puts the focus on an article's row when the reader comes back from the article. */
function useFocusOnReturn(
  scroller: { current: HTMLElement | null },
  list: string,
  activeId: string | undefined,
): void {
  const last = useRef({ list, activeId });
  useEffect(() => {
    if (activeId === undefined && last.current.activeId !== undefined && last.current.list === list)
      scroller.current
        ?.querySelector<HTMLElement>(`[data-article="${last.current.activeId}"] a`)
        ?.focus({ preventScroll: true });
    last.current = { list, activeId };
  }, [scroller, list, activeId]);
}
