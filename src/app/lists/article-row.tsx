import { memo, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Summary } from '../../manifest/article.ts';
import { articleHref, type ListQuery } from '../edition/list-query.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { markedArticle } from '../reading-state/marked-article.ts';
import { useIsRead, useIsStarred } from '../reading-state/reading-context.tsx';
import { ReadToggle, StarToggle } from '../reading-state/toggles.tsx';
import { Link } from '../ui/link.tsx';
import { useMedia } from '../ui/use-media.ts';
import styles from './article-row.module.css';
import type { Density } from './density.ts';
import type { ListedArticle } from './list-view.ts';
import { Thumbnail } from './thumbnail.tsx';
import { focusRow } from './use-roving-row.ts';
import { useSummary } from './use-summary.ts';

/** Where the article comes over the list, it does so in sight. */
const ARTICLE_COMES_OVER = '(max-width: 719px) and (prefers-reduced-motion: no-preference)';

/** An article in a list: its summary, or its outline until the summary is loaded. */
export const ArticleRow = memo(function ArticleRow({
  index,
  article,
  summary,
  position,
  total,
  query,
  active,
  tabIndex,
  density,
  fast,
  mutedWordIn,
  showSource,
  top,
  height,
}: {
  /** Its line in the list. */
  index: number;
  article: ListedArticle | undefined;
  /** The article's summary, where it is at hand already. */
  summary: Summary | undefined;
  position: number;
  total: number;
  query: ListQuery;
  active: boolean;
  /** Of all rows, the Tab key leads to one. */
  tabIndex: 0 | -1;
  density: Density;
  /** Whether the list moves too fast for it to be read: what is not at hand is not fetched then. */
  fast: boolean;
  /** The first muted word of a text. */
  mutedWordIn: (text: string) => string | undefined;
  /** Opens what can be done about a source. */
  showSource: (source: string) => void;
  /** Its place in the scroller, and its height, in pixels. */
  top: number;
  height: number;
}) {
  const titleId = useId();
  const loaded = useSummary(article, summary, !fast);
  const word = useMemo(
    () => loaded.data && mutedWordIn(`${loaded.data.title}\n${loaded.data.excerpt}`),
    [loaded.data, mutedWordIn],
  );
  const [unfolded, setUnfolded] = useState<string>();
  const folded = word !== undefined && unfolded !== word;
  const row = useRef<HTMLElement>(null);
  const content = loaded.data ? (folded ? 'folded' : 'summary') : loaded.failed ? 'failed' : 'skeleton';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus waits on the row for what comes into it
  useEffect(() => {
    if (row.current === document.activeElement) focusRow(row.current);
  }, [content]);
  // What goes from under the focus leaves it to the row.
  const replacing = (act: () => void) => () => {
    row.current?.focus({ preventScroll: true });
    act();
  };
  return (
    <article
      ref={row}
      tabIndex={-1}
      className={styles.row}
      style={{ blockSize: height, translate: `0 ${top}px` }}
      data-article={article?.id}
      data-index={index}
      data-density={density}
      data-plain={(loaded.data && !loaded.data.thumbnail) || undefined}
      aria-labelledby={loaded.data && !folded ? titleId : undefined}
      aria-busy={!loaded.data && !loaded.failed}
      aria-posinset={position + 1}
      aria-setsize={total}
    >
      {loaded.data && !folded && (
        <SummaryLink summary={loaded.data} {...{ titleId, query, active, density, tabIndex, showSource }} />
      )}
      {folded && <FoldedRow word={word} tabIndex={tabIndex} show={replacing(() => setUnfolded(word))} />}
      {content === 'skeleton' && <Skeleton />}
      {loaded.failed && <FailedRow tabIndex={tabIndex} retry={replacing(loaded.retry)} />}
    </article>
  );
});

function SummaryLink({
  summary,
  titleId,
  query,
  active,
  tabIndex,
  density,
  showSource,
}: {
  summary: Summary;
  titleId: string;
  query: ListQuery;
  active: boolean;
  tabIndex: 0 | -1;
  density: Density;
  showSource: (source: string) => void;
}) {
  const { messages, formats, locale } = useI18n();
  const { thumbnail } = summary;
  const comesOver = useMedia(ARTICLE_COMES_OVER, false);
  const article = markedArticle(summary);
  const read = useIsRead(article);
  const starred = useIsStarred(summary.id);
  const toggle = { article, describedBy: titleId, tabIndex: -1 };
  return (
    <div className={styles.summary} data-active={active || undefined} data-read={read} data-starred={starred}>
      <ReadToggle {...toggle} className={`${styles.toggle} ${styles.readToggle}`} />
      <div className={styles.text} lang={summary.lang} dir="auto">
        <div className={styles.lines}>
          <h3 id={titleId} className={styles.title}>
            <Link
              to={articleHref(summary.id, query)}
              state={{ cameFromList: true }}
              className={styles.link}
              viewTransition={comesOver}
              tabIndex={tabIndex}
              aria-current={active ? 'page' : undefined}
            >
              {summary.title}
            </Link>
          </h3>
          {density !== 'compact' && <p className={styles.excerpt}>{summary.excerpt}</p>}
        </div>
        <p className={styles.meta} lang={locale.language}>
          {summary.source && <SourceButton source={summary.source} show={showSource} />}
          {summary.date && <time dateTime={summary.date}>{formats.time(summary.date)}</time>}
          <span>{messages.readingTime(summary.minutes)}</span>
          <StarToggle {...toggle} className={`${styles.toggle} ${styles.starToggle}`} />
        </p>
      </div>
      {thumbnail && density !== 'compact' && <Thumbnail image={thumbnail} />}
    </div>
  );
}

/** For the pointer: who goes by the keys finds the same in the article. */
function SourceButton({ source, show }: { source: string; show: (source: string) => void }) {
  const { messages } = useI18n();
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.source}
      title={messages.muteSource(source)}
      onClick={() => show(source)}
    >
      {source}
    </button>
  );
}

/** An article with a muted word: it keeps its place, so that no row moves. */
function FoldedRow({ word, tabIndex, show }: { word: string; tabIndex: 0 | -1; show: () => void }) {
  const { messages } = useI18n();
  return (
    <p className={`${styles.failed} ${styles.folded}`}>
      {messages.mutedRow(word)}{' '}
      <button type="button" tabIndex={tabIndex} onClick={show}>
        {messages.showMuted}
      </button>
    </p>
  );
}

function Skeleton() {
  return (
    <div className={styles.skeleton}>
      <i />
      <i />
      <i />
    </div>
  );
}

function FailedRow({ tabIndex, retry }: { tabIndex: 0 | -1; retry: () => void }) {
  const { messages } = useI18n();
  return (
    <p className={styles.failed}>
      {messages.rowFailed}{' '}
      <button type="button" tabIndex={tabIndex} onClick={retry}>
        {messages.retry}
      </button>
    </p>
  );
}
