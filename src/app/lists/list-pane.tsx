import { type ReactNode, type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import type { Summary } from '../../manifest/article.ts';
import { ArticleRow } from './article-row.tsx';
import { DateBubble } from './date-bubble.tsx';
import { DayHeading } from './day-heading.tsx';
import { useDensity } from './density.ts';
import { GapRow } from './gap-row.tsx';
import styles from './list-pane.module.css';
import type { ListView } from './list-view.ts';
import { rowPlaces } from './row-places.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useListPlace } from './use-list-place.ts';
import { usePagesAhead } from './use-pages-ahead.ts';
import { useRovingRow } from './use-roving-row.ts';
import { useRowSizes } from './use-row-sizes.ts';
import { useRowWindow } from './use-row-window.ts';

/** What can be asked of the list from outside. */
export interface ListHandle {
  /** Moves the focus by a number of rows; into the list when it is elsewhere. */
  move(by: 1 | -1): void;
  /** Goes to a day, counted from 1970-01-01, or to the next behind it that has articles. */
  goToDay(day: number): void;
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
  retry,
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
  /** Loads again what of the index could not be loaded. */
  retry: () => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  const density = useDensity();
  const sizes = useRowSizes(density);
  const summaries = useMemo(() => new Map(newest.map((summary) => [summary.id, summary])), [newest]);
  const places = useMemo(() => rowPlaces(view, sizes), [view, sizes]);
  const window = useRowWindow(scroller, rows, places);
  useListPlace(window, { view, places }, activeId);
  usePagesAhead(view, window);
  const { kept, stop, move, focus, refocus, handlers } = useRovingRow({
    ...{ view, activeId, rows },
    visible: window.visible,
    reveal: window.reveal,
  });
  useKeptFocus(rows, view, activeId, refocus);
  useImperativeHandle(ref, () => ({
    move,
    goToDay: (day) => {
      const heading = view.headingOfDay(day);
      if (heading === -1) return;
      window.scrollTo(places.startOf(heading));
      focus(heading + 1);
    },
  }));

  const { sticky } = window;
  // It is told when the list rests: else each row that passes would make two others anew.
  const lastStop = useRef(-1);
  if (!window.moves) lastStop.current = stop();
  const tabStop = lastStop.current;
  // The day heading that sticks, and the row that has the focus, stay in the document.
  const entries = new Set([sticky, kept].filter((index) => index >= 0));
  for (let index = window.first; index <= window.last && index < places.count; index++) entries.add(index);
  return (
    <>
      {header}
      <div className={styles.frame}>
        <div ref={scroller} className={styles.scroller} id="list" tabIndex={-1}>
          {notice}
          <div ref={rows} className={styles.rows} style={{ blockSize: window.length }} {...handlers}>
            {[...entries]
              .sort((a, b) => a - b)
              .map((index) => {
                const entry = view.entryAt(index);
                const place = { top: window.placeOf(index), height: places.sizeOf(index) };
                const tabIndex = index === tabStop ? 0 : -1;
                if (entry.kind === 'day')
                  return (
                    <DayHeading key={`day ${index}`} day={entry.day} {...place} sticky={index === sticky} />
                  );
                if (entry.kind === 'gap')
                  return (
                    <GapRow
                      key={entry.month}
                      month={entry.month}
                      {...{ index, tabIndex, retry }}
                      {...place}
                    />
                  );
                const article = entry.kind === 'article' ? entry.article : undefined;
                return (
                  <ArticleRow
                    key={article?.id ?? `unknown ${index}`}
                    index={index}
                    article={article}
                    summary={article && summaries.get(article.id)}
                    position={entry.position}
                    total={view.total}
                    query={view.query}
                    active={article !== undefined && article.id === activeId}
                    fast={window.fast}
                    {...{ density, tabIndex, mutedWordIn, showSource }}
                    {...place}
                  />
                );
              })}
          </div>
        </div>
        <DateBubble
          day={view.days[view.headings.indexOf(sticky)] ?? null}
          progress={window.progress}
          visible={window.fast && sticky >= 0}
        />
      </div>
    </>
  );
}
