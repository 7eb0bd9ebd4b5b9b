import type { RefObject } from 'react';
import type { Manifest } from '../../manifest/manifest.ts';
import { FRONT_PATH } from '../../manifest/paths.ts';
import { categoryTrail } from '../edition/categories.ts';
import { ErrorNotice } from '../edition/error-notice.tsx';
import { type ListQuery, listHref } from '../edition/list-query.ts';
import { FilterButton } from '../filters/filter-button.tsx';
import { FilterChips } from '../filters/filter-chips.tsx';
import { NothingMatches } from '../filters/nothing-matches.tsx';
import type { Formats } from '../i18n/formats.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { DayJump } from '../lists/day-jump.tsx';
import { ListHeader } from '../lists/list-header.tsx';
import { type ListHandle, ListPane } from '../lists/list-pane.tsx';
import type { ListView } from '../lists/list-view.ts';
import { MutedSources } from '../mutes/muted-sources.tsx';
import type { useMutes } from '../mutes/use-mutes.ts';
import { NewEditionPill } from '../offline/new-edition-pill.tsx';
import button from '../ui/button.module.css';
import { focusList } from '../ui/focus-list.ts';
import { Icon } from '../ui/icon.tsx';
import iconButton from '../ui/icon-button.module.css';
import { Link } from '../ui/link.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { Notice } from '../ui/notice.tsx';
import type { MarkRead } from './use-mark-read.ts';

/** The list pane, with what stands in it when there is nothing to list. */
export function ListSection({
  list,
  manifest,
  view,
  activeId,
  isList,
  error,
  retry,
  markRead,
  checkNews,
  renewSnapshot,
  showSections,
  showFilter,
  showDownloads,
  muted,
  showMutes,
}: {
  list: RefObject<ListHandle | null>;
  manifest: Manifest;
  view: ListView;
  activeId: string | undefined;
  /** Whether the list is the page itself, not only beside it. */
  isList: boolean;
  /** Why the index is not loaded, and a way to try again. */
  error: Error | null;
  retry: () => void;
  markRead: MarkRead;
  /** Asks the site for news, and says what it found. */
  checkNews: () => Promise<void>;
  /** Brings a list of the unread or the starred up to date. */
  renewSnapshot: () => void;
  /** Opens the sections, where they are not on screen. */
  showSections: (() => void) | undefined;
  showFilter: () => void;
  /** Opens what can be kept on this device. */
  showDownloads: () => void;
  muted: ReturnType<typeof useMutes>;
  /** Opens what is muted; `source` is the one that the reader asked about. */
  showMutes: (source?: string) => void;
}) {
  const { messages, formats } = useI18n();
  const { path } = view.query;
  const section = path === null ? undefined : categoryTrail(manifest, path).at(-1);
  const missing = path !== null && !section;
  const title =
    path === null
      ? (severalNames(manifest, view.query, formats) ?? messages.allArticles)
      : (section?.name ?? messages.sections);
  // A list of chosen sources shows them, muted or not.
  const mutedHere = view.query.filter?.sources.length ? 0 : muted.sources.size;
  const nothing = !missing && !error && view.counted && view.total === 0;
  return (
    <>
      {isList && <title>{`${title} · ${manifest.site.name}`}</title>}
      <ListPane
        ref={list}
        view={view}
        newest={manifest.newest}
        activeId={activeId}
        header={
          <>
            <ListHeader
              title={title}
              count={missing ? null : view.total}
              counted={view.counted}
              query={view.query}
              start={
                showSections && (
                  <button
                    type="button"
                    className={iconButton.button}
                    aria-label={messages.openSections}
                    onClick={showSections}
                  >
                    <Icon name="menu" />
                  </button>
                )
              }
              note={!missing && mutedHere > 0 && <MutedSources count={mutedHere} show={() => showMutes()} />}
              onShow={renewSnapshot}
              end={
                !missing && (
                  <>
                    <FilterButton query={view.query} show={showFilter} />
                    <DayJump view={view} go={(day) => list.current?.goToDay(day)} />
                    <ListMenu {...{ view, activeId, markRead, checkNews, showDownloads }} />
                  </>
                )
              }
            />
            <FilterChips manifest={manifest} query={view.query} />
            <NewEditionPill manifest={manifest} onShown={toTop} />
          </>
        }
        mutedWordIn={muted.wordIn}
        showSource={showMutes}
        retry={retry}
        notice={
          <>
            {missing && (
              <Notice role="alert" {...messages.errors.noSuchSection}>
                <Link to={FRONT_PATH} className={button.button}>
                  {messages.toFront}
                </Link>
              </Notice>
            )}
            {path === null && manifest.count === 0 && (
              <Notice title={messages.emptyList} hint={messages.emptyListHint} />
            )}
            {nothing && <NothingShown manifest={manifest} query={view.query} />}
            {nothing && !view.query.filter && !view.query.show && mutedHere > 0 && (
              <Notice role="status" title={messages.allMuted}>
                <button type="button" className={button.button} onClick={() => showMutes()}>
                  {messages.muted}
                </button>
              </Notice>
            )}
            {error && (
              <ErrorNotice error={error}>
                <button type="button" className={button.button} onClick={retry}>
                  {messages.retry}
                </button>
              </ErrorNotice>
            )}
          </>
        }
      />
    </>
  );
}

function ListMenu({
  view,
  activeId,
  markRead,
  checkNews,
  showDownloads,
}: {
  view: ListView;
  activeId: string | undefined;
  markRead: MarkRead;
  checkNews: () => Promise<void>;
  showDownloads: () => void;
}) {
  const { messages } = useI18n();
  const above = activeId === undefined ? -1 : view.positionOf(activeId);
  return (
    <Menu label={messages.listActions}>
      <MenuItem onClick={markRead.all} disabled={!view.complete || view.total === 0}>
        {messages.markAllRead}
      </MenuItem>
      <MenuItem onClick={() => activeId !== undefined && markRead.above(activeId)} disabled={above < 1}>
        {messages.markAboveRead}
      </MenuItem>
      <MenuItem onClick={checkNews}>{messages.checkNews}</MenuItem>
      <MenuItem onClick={showDownloads}>{messages.keepOffline}</MenuItem>
    </Menu>
  );
}

/** The list from its top, for who asked for what is new. */
function toTop(): void {
  document.getElementById('list')?.scrollTo({ top: 0 });
  focusList();
}

/** In the place of a list in which there is nothing: why, and a way out. */
function NothingShown({ manifest, query }: { manifest: Manifest; query: ListQuery }) {
  const { messages } = useI18n();
  if (!query.show) return <NothingMatches manifest={manifest} query={query} />;
  return (
    <Notice {...messages.nothingShown[query.show]}>
      <Link to={listHref({ ...query, show: undefined })} className={button.button}>
        {messages.showAll}
      </Link>
    </Notice>
  );
}

/** The names of the sections that a list holds together; `undefined` when it is not made of some. */
function severalNames(manifest: Manifest, { filter }: ListQuery, formats: Formats): string | undefined {
  const categories = filter?.categories ?? [];
  if (categories.length === 0) return undefined;
  return formats.list(categories.map((path) => categoryTrail(manifest, path).at(-1)?.name ?? path));
}
