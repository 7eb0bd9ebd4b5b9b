import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useNavigationType } from 'react-router';
import type { Article } from '../../manifest/article.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { MarkedArticle } from '../reading-state/marks.ts';
import { later } from '../ui/later.tsx';
import { useMedia } from '../ui/use-media.ts';
import { useScrollMemory } from '../ui/use-scroll-memory.ts';
import { ArticleBar, type ArticleWays } from './article-bar.tsx';
import { ArticleBody } from './article-body.tsx';
import styles from './article-view.module.css';
import type { ReadingPlace } from './place/use-reading-place.ts';
import { ArticleMenu } from './share/article-menu.tsx';
import { copyLink, type Shared, share } from './share/share.ts';
import { useLinkedPassage } from './share/use-linked-passage.ts';

const ANNOUNCED_MS = 4000;

const ContentsMenu = later(async () => (await import('./place/contents-menu.tsx')).ContentsMenu);
const ArticleExtras = later(async () => (await import('./article-extras.tsx')).ArticleExtras);

/** An article to read, with its tools. */
export function ArticleView({
  article,
  marked,
  ways,
  url,
  body,
  kicker,
  showSource,
  showSettings,
  enlarge,
  readAloud,
  aloud,
  keep,
  children,
}: {
  article: Article;
  marked: MarkedArticle;
  ways: ArticleWays;
  /** Its address to be shared. */
  url: string;
  /** The element of its text. */
  body: RefObject<HTMLDivElement | null>;
  /** Where the article is filed. */
  kicker: ReactNode;
  /** Opens what can be done about its source. */
  showSource: (source: string) => void;
  /** Opens how texts are set. */
  showSettings: () => void;
  /** Opens one of its pictures, by its number. */
  enlarge: (index: number) => void;
  /** Begins to read it aloud; absent where the browser cannot speak. */
  readAloud: (() => void) | undefined;
  /** Controls of what is read aloud. */
  aloud: ReactNode;
  /** Keeps it on this device. */
  keep: ReactNode;
  /** Stands below the text. */
  children: ReactNode;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const headline = useRef<HTMLHeadingElement>(null);
  const onePane = useMedia('(max-width: 719px)', false);
  const [announcement, announce] = useAnnouncement();
  const version = useVersion(article);
  useScrollMemory(scroller, { name: 'article', content: article.id, ready: true });
  useFocusOnOpen(headline, article.id);
  useLinkedPassage(body);
  const [place, follow] = useState<ReadingPlace>({ minutesLeft: article.minutes, sections: [], current: -1 });
  const tell = async (result: Promise<Shared>, link: string) => announce(await result, link);
  return (
    <div className={styles.view}>
      <ArticleBar
        ways={ways}
        article={marked}
        link={article.link}
        minutesLeft={place.minutesLeft}
        showSettings={showSettings}
        menus={
          <>
            {keep}
            <ContentsMenu place={place} />
            <ArticleMenu
              link={onePane ? article.link : undefined}
              share={() => tell(share(article.title, url), url)}
              copy={() => tell(copyLink(url), url)}
              readAloud={readAloud}
            />
          </>
        }
      />
      <div ref={scroller} className={styles.scroller} data-pane="article">
        <article className={styles.article} lang={article.lang}>
          {kicker}
          <h1 ref={headline} className={styles.headline} tabIndex={-1} id="article" dir="auto">
            {article.title}
          </h1>
          <Byline article={article} showSource={showSource} />
          <ArticleBody key={version} ref={body} article={article} enlarge={enlarge} />
        </article>
        {children}
      </div>
      {aloud}
      <ArticleExtras
        {...{ article, url, scroller, body, follow }}
        offerToContinue={!aloud}
        copy={(link) => tell(copyLink(link), link)}
      />
      <p className={styles.announcement} role="status">
        {announcement}
      </p>
    </div>
  );
}

/** Grows when another edition brings the article again: its text is then made anew, with all that was put into it. */
function useVersion(article: Article): number {
  const [known, know] = useState({ article, version: 0 });
  if (known.article !== article) know({ article, version: known.version + 1 });
  return known.version;
}

/** Says for some seconds what has become of a link. */
function useAnnouncement(): [text: string, announce: (result: Shared, link: string) => void] {
  const { messages } = useI18n();
  const [text, setText] = useState('');
  useEffect(() => {
    if (text === '') return;
    const timer = setTimeout(() => setText(''), ANNOUNCED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const announce = useCallback(
    (result: Shared, link: string) => {
      if (result === 'copied') setText(messages.linkCopied);
      // So that it can be selected.
      if (result === 'refused') setText(messages.linkNotCopied(link));
    },
    [messages],
  );
  return [text, announce];
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
          {messages.originalTitle}
          <span lang={article.lang}>{article.originalTitle}</span>
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
