import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type MouseEvent, useCallback, useReducer, useRef, useState } from 'react';
import { Outlet } from 'react-router';
import type { Manifest } from '../../manifest/manifest.ts';
import { listKey } from '../edition/list-query.ts';
import { manifestQuery } from '../edition/queries.ts';
import { type LoadedIndex, useIndex } from '../edition/use-index.ts';
import { I18nProvider, useI18n } from '../i18n/i18n.tsx';
import type { ListHandle } from '../lists/list-pane.tsx';
import type { ListView } from '../lists/list-view.ts';
import { useListView } from '../lists/use-list-view.ts';
import { useMutes } from '../mutes/use-mutes.ts';
import { DownloadStatus } from '../offline/download-status.tsx';
import { InstallButton } from '../offline/install-button.tsx';
import { OfflineBadge } from '../offline/offline-badge.tsx';
import { StatusLine } from '../offline/status-line.tsx';
import { Refusal } from '../reading/refusal.tsx';
import { useSnapshot } from '../reading-state/use-snapshot.ts';
import { useUnreadCounts } from '../reading-state/use-unread-counts.ts';
import { Rail } from '../sections/rail.tsx';
import { TabBar } from '../sections/tab-bar.tsx';
import { later } from '../ui/later.tsx';
import { LinkProvider } from '../ui/link.tsx';
import { type Saying, Spoken, Toast, type ToastContent } from '../ui/toast.tsx';
import { useMedia } from '../ui/use-media.ts';
import { useSheet } from '../ui/use-sheet.ts';
import { LazySheet } from './lazy-sheet.tsx';
import { ListSection } from './list-section.tsx';
import styles from './root.module.css';
import { useCheckNews } from './use-check-news.ts';
import { useCurrentList } from './use-current-list.ts';
import { useMarkRead } from './use-mark-read.ts';
import { useRenewal } from './use-renewal.ts';
import { useStored } from './use-stored.ts';

const SectionSheet = later(async () => (await import('../sections/section-sheet.tsx')).SectionSheet);
const loadSheets = async () => (await import('./sheets.tsx')).Sheets;

/** With them come the names of the sheets, so that opening one is one request. */
const LaterParts = later(async () => {
  const [{ LaterParts }] = await Promise.all([import('./later-parts.tsx'), loadSheets()]);
  return LaterParts;
});

/** Loads the table of contents, without which there is nothing to show. */
export const loader = (client: QueryClient) => () => client.ensureQueryData(manifestQuery);

/** What the pages inside know of the reader around them. */
export interface ReaderContext {
  manifest: Manifest;
  /** The list that is shown beside or behind the page. */
  view: ListView;
}

/** The reader: sections, list, and the page that is open, side by side where there is room. */
export function Component() {
  const { data: manifest } = useSuspenseQuery(manifestQuery);
  const index = useIndex(manifest);
  const { wanted } = useI18n();
  return (
    <I18nProvider wanted={wanted} timeZone={manifest.site.timeZone}>
      <LinkProvider>
        <Reader manifest={manifest} index={index} />
      </LinkProvider>
    </I18nProvider>
  );
}

function Reader({ manifest, index }: { manifest: Manifest; index: LoadedIndex }) {
  const { messages } = useI18n();
  const { query, articleId, isList } = useCurrentList();
  const muted = useMutes();
  const [snapshot, renewSnapshot] = useSnapshot(
    query.show && query.show !== 'offline' ? listKey(query) : null,
  );
  const stored = useStored(query.show === 'offline' ? listKey(query) : null);
  const { view, error, retry } = useListView(
    manifest,
    index,
    query,
    muted.sources,
    snapshot,
    stored.articles,
  );
  const [toast, tell] = useState<ToastContent | null>(null);
  const [spoken, say] = useReducer(([, number]: Saying, text: string): Saying => [text, number + 1], ['', 0]);
  const unread = useUnreadCounts(manifest, index, muted.sources);
  const markRead = useMarkRead(view, unread, tell);
  const renew = useRenewal(manifest.edition, retry);
  const sheets = useSheet();
  const { sheet, show, hide } = sheets;
  const showSections = () => show('sections');
  const showMutes = useCallback((source?: string) => show('mutes', source), [show]);
  const roomForRail = useMedia('(min-width: 1100px)', true);
  const onePane = useMedia('(max-width: 719px)', false);
  const list = useRef<ListHandle>(null);
  const listPane = useRef<HTMLElement>(null);
  const articlePane = useRef<HTMLDivElement>(null);
  const checkNews = useCheckNews(manifest, tell);
  const rail = (
    <Rail
      manifest={manifest}
      query={query}
      unread={unread}
      replace={!roomForRail}
      foot={
        <>
          <Refusal />
          <button
            type="button"
            className={styles.footLink}
            aria-haspopup="dialog"
            onClick={() => show('settings')}
          >
            {messages.settings}
          </button>
          <button
            type="button"
            className={styles.footLink}
            aria-haspopup="dialog"
            onClick={() => show('downloads')}
          >
            {messages.downloads}
            <DownloadStatus />
          </button>
          <button type="button" className={styles.footLink} onClick={() => show('reading-data')}>
            {messages.readingData}
          </button>
          <InstallButton className={styles.footLink} showHow={() => show('install')} />
          <StatusLine manifest={manifest} />
        </>
      }
    />
  );
  return (
    <div className={styles.reader} data-page={isList ? 'list' : 'article'}>
      <a className={styles.skip} href={isList ? '#list' : '#page'} onClick={skipTo}>
        {isList ? messages.skipToList : messages.skipToArticle}
      </a>
      {roomForRail ? (
        <aside className={styles.rail} aria-label={manifest.site.name}>
          {rail}
        </aside>
      ) : (
        <SectionSheet open={sheet === 'sections'} hide={hide}>
          {rail}
        </SectionSheet>
      )}
      <main className={styles.panes}>
        <section ref={listPane} className={styles.list} aria-label={messages.articleList}>
          <ListSection
            list={list}
            manifest={manifest}
            view={view}
            activeId={articleId}
            isList={isList}
            error={error}
            retry={renew}
            markRead={markRead}
            checkNews={checkNews}
            renewSnapshot={() => {
              renewSnapshot();
              stored.renew();
            }}
            showSections={roomForRail || onePane ? undefined : showSections}
            muted={muted}
            showMutes={showMutes}
            showFilter={() => show('filter')}
            showDownloads={() => show('downloads')}
          />
        </section>
        <div ref={articlePane} id="page" className={styles.page} tabIndex={-1}>
          <Outlet context={{ manifest, view } satisfies ReaderContext} />
        </div>
      </main>
      <LaterParts
        {...{ manifest, view, articleId, list, listPane, articlePane }}
        {...{ markRead, renewSnapshot, checkNews, showSheet: show, tell, say }}
      />
      <Toast content={toast} onEnd={useCallback(() => tell(null), [])} />
      <Spoken saying={spoken} />
      {onePane && (
        <TabBar
          isFront={isList && query.path === null}
          showSections={showSections}
          showSettings={() => show('settings')}
          status={<OfflineBadge />}
        />
      )}
      {sheet !== undefined && sheet !== 'sections' && (
        <LazySheet
          name="sheets"
          load={loadSheets}
          title={manifest.site.name}
          hide={hide}
          with={{
            ...{ sheets, manifest, index, query },
            ...{ muted: muted.sources, reading: snapshot, stored: stored.articles },
          }}
        />
      )}
    </div>
  );
}

/** Moves the focus without an entry in the browser's history. */
function skipTo(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  const target = document.getElementById(event.currentTarget.hash.slice(1));
  // An article begins with its headline; a page that says what is wrong has none.
  (target?.querySelector<HTMLElement>('#article') ?? target)?.focus();
}

/** Stands in until the table of contents is loaded. */
export function HydrateFallback() {
  const { messages } = useI18n();
  return (
    <div className={styles.reader} data-page="list" role="status" aria-label={messages.loading}>
      <div className={styles.rail} />
      <div className={styles.panes}>
        <div className={styles.list} />
        <div className={styles.page} />
      </div>
    </div>
  );
}
