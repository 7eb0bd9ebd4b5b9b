import { type ReactNode, useEffect, useRef } from 'react';
import { useNavigationType } from 'react-router';
import type { Article } from '../../manifest/article.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useScrollMemory } from '../ui/use-scroll-memory.ts';
import { ArticleBody } from './article-body.tsx';
import styles from './article-view.module.css';

/** An article to read. */
export function ArticleView({
  article,
  bar,
  kicker,
  showSource,
  enlarge,
  children,
}: {
  article: Article;
  /** Actions, above the article. */
  bar: ReactNode;
  /** Where the article is filed. */
  kicker: ReactNode;
  /** Opens what can be done about its source. */
  showSource: (source: string) => void;
  /** Opens one of its pictures, by its number. */
  enlarge: (index: number) => void;
  /** Stands below the text. */
  children: ReactNode;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const headline = useRef<HTMLHeadingElement>(null);
  useScrollMemory(scroller, { name: 'article', content: article.id, ready: true });
  useFocusOnOpen(headline, article.id);
  return (
    <div ref={scroller} className={styles.scroller} data-pane="article">
      {bar}
      <article className={styles.article} lang={article.lang}>
        {kicker}
        <h1 ref={headline} className={styles.headline} tabIndex={-1} id="article" dir="auto">
          {article.title}
        </h1>
        <Byline article={article} showSource={showSource} />
        <ArticleBody article={article} enlarge={enlarge} />
      </article>
      {children}
    </div>
  );
}

function Byline({ article, showSource }: { article: Article; showSource: (source: string) => void }) {
  const { messages, formats, locale } = useI18n();
  const { source } = article;
  return (
    <div className={styles.byline} lang={locale.language}>
      {source && (
        <button
          type="button"
          className={styles.source}
          aria-haspopup="dialog"
          title={messages.muteSource(source)}
          onClick={() => showSource(source)}
        >
          {source}
        </button>
      )}
      {article.author && <span>{article.author}</span>}
      {article.date && <time dateTime={article.date}>{formats.dateTime(article.date)}</time>}
      {article.editor && <span>{messages.editor(article.editor)}</span>}
      <span>{messages.readingTimeLong(article.minutes)}</span>
      {article.originalTitle && (
        <span className={styles.original}>
          {messages.originalTitle}: <span lang={article.lang}>{article.originalTitle}</span>
        </span>
      )}
    </div>
  );
}

/** Moves the focus to the headline when another article is opened, so that a screen reader begins there. */
function useFocusOnOpen(headline: { current: HTMLElement | null }, id: string): void {
  const navigation = useNavigationType();
  const opened = useRef('');
  useEffect(() => {
    // Sheets over the article are navigations too, and give the focus back by themselves.
    if (opened.current === id) return;
    opened.current = id;
    // Not on a page's first load, which leaves the focus where the browser puts it.
    if (navigation !== 'POP' || document.activeElement !== document.body)
      headline.current?.focus({ preventScroll: true });
  }, [headline, id, navigation]);
}
