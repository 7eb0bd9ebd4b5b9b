import { useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useHref, useLocation, useOutletContext } from 'react-router';
import { articlePath } from '../../manifest/paths.ts';
import { ArticleView } from '../article/article-view.tsx';
import type { Neighbour } from '../article/neighbours.tsx';
import { articleHref, listHref } from '../edition/list-query.ts';
import { articleQuery } from '../edition/queries.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { ListView } from '../lists/list-view.ts';
import { useSummary } from '../lists/use-summary.ts';
import { KeepArticle } from '../offline/keep-article.tsx';
import { markedArticle } from '../reading-state/marked-article.ts';
import { useReading } from '../reading-state/reading-context.tsx';
import { Kicker } from '../sections/kicker.tsx';
import iconButton from '../ui/icon-button.module.css';
import { later } from '../ui/later.tsx';
import { useSheet } from '../ui/use-sheet.ts';
import { LazySheet } from './lazy-sheet.tsx';
import type { ReaderContext } from './root.tsx';

const Neighbours = later(async () => (await import('../article/neighbours.tsx')).Neighbours);

/** An article, with the way to its neighbours in the list that it was opened from. Suspends until it is there. */
export function OpenArticle({ id }: { id: string }) {
  const { manifest, view } = useOutletContext<ReaderContext>();
  const { data: article } = useSuspenseQuery(articleQuery(manifest.edition, id));
  const location = useLocation();
  const position = view.positionOf(id);
  const previous = useNeighbour(view, position === -1 ? -1 : position - 1);
  const next = useNeighbour(view, position === -1 ? -1 : position + 1);
  const url = new URL(useHref(articlePath(id)), window.location.origin).href;
  const { messages } = useI18n();
  const { sheet, about, show, hide } = useSheet();
  const enlarge = useCallback((index: number) => show('lightbox', String(index)), [show]);
  const body = useRef<HTMLDivElement>(null);
  const [aloud, setAloud] = useState(false);
  const stopReading = () => setAloud(false);
  const [mainPath] = article.paths;
  const marked = useMemo(() => markedArticle(article), [article]);
  const { store } = useReading();
  const { ready } = store;
  const opened = useRef('');
  useEffect(() => {
    // Once: another edition brings the article again, which may have been set to unread.
    if (!ready || opened.current === marked.id) return;
    opened.current = marked.id;
    store.markRead([marked]);
  }, [store, ready, marked]);
  return (
    <>
      <title>{`${article.title} · ${manifest.site.name}`}</title>
      <link rel="canonical" href={url} />
      <ArticleView
        article={article}
        marked={marked}
        ways={{
          backHref: listHref(view.query),
          cameFromList: location.state?.cameFromList === true,
          previousHref: previous?.href,
          nextHref: next?.href,
        }}
        url={url}
        body={body}
        showSettings={() => show('settings')}
        readAloud={'speechSynthesis' in window ? () => setAloud(true) : undefined}
        aloud={
          aloud && (
            <LazySheet
              name="read-aloud"
              load={async () => (await import('../article/read-aloud/read-aloud.tsx')).ReadAloud}
              title={messages.readAloud}
              hide={stopReading}
              with={{ body, lang: article.lang, hide: stopReading }}
            />
          )
        }
        keep={<KeepArticle article={article} className={iconButton.button} />}
        enlarge={enlarge}
        showSource={(source) => show('mutes', source)}
        kicker={mainPath !== undefined && <Kicker manifest={manifest} path={mainPath} />}
      >
        <Neighbours previous={previous} next={next} />
      </ArticleView>
      {sheet === 'lightbox' && (
        <LazySheet
          name="lightbox"
          load={async () => (await import('../article/lightbox/lightbox.tsx')).Lightbox}
          title={messages.pictures}
          hide={hide}
          with={{ first: Number(about), images: article.images ?? [], hide }}
        />
      )}
    </>
  );
}

function useNeighbour(view: ListView, position: number): Neighbour | undefined {
  const article = view.articleAt(position);
  const { data } = useSummary(article);
  return article && { href: articleHref(article.id, view.query), title: data?.title, lang: data?.lang };
}
