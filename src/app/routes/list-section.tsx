import { Link } from 'react-router';
import type { Manifest } from '../../manifest/manifest.ts';
import { FRONT_PATH } from '../../manifest/paths.ts';
import { categoryTrail } from '../edition/categories.ts';
import { ErrorNotice } from '../edition/error-notice.tsx';
import type { ListQuery } from '../edition/list-query.ts';
import { FilterButton } from '../filters/filter-button.tsx';
import { FilterChips } from '../filters/filter-chips.tsx';
import { NothingMatches } from '../filters/nothing-matches.tsx';
import type { Formats } from '../i18n/formats.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { ListHeader } from '../lists/list-header.tsx';
import { ListPane } from '../lists/list-pane.tsx';
import type { ListView } from '../lists/list-view.ts';
import { NewEditionPill } from '../offline/new-edition-pill.tsx';
import button from '../ui/button.module.css';
import { Icon } from '../ui/icon.tsx';
import iconButton from '../ui/icon-button.module.css';
import { Notice } from '../ui/notice.tsx';

/** The list pane, with what stands in it when there is nothing to list. */
export function ListSection({
  manifest,
  view,
  activeId,
  isList,
  error,
  retry,
  showSections,
  showFilter,
}: {
  manifest: Manifest;
  view: ListView;
  activeId: string | undefined;
  /** Whether the list is the page itself, not only beside it. */
  isList: boolean;
  /** Why the index is not loaded, and a way to try again. */
  error: Error | null;
  retry: () => void;
  /** Opens the sections, where they are not on screen. */
  showSections: (() => void) | undefined;
  showFilter: () => void;
}) {
  const { messages, formats } = useI18n();
  const { path } = view.query;
  const section = path === null ? undefined : categoryTrail(manifest, path).at(-1);
  const missing = path !== null && !section;
  const title =
    path === null
      ? (severalNames(manifest, view.query, formats) ?? messages.allArticles)
      : (section?.name ?? messages.sections);
  return (
    <>
      {isList && <title>{`${title} · ${manifest.site.name}`}</title>}
      <NewEditionPill />
      <ListPane
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
              end={!missing && <FilterButton query={view.query} show={showFilter} />}
            />
            <FilterChips manifest={manifest} query={view.query} />
          </>
        }
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
            {!missing && !error && view.counted && view.total === 0 && (
              <NothingMatches manifest={manifest} query={view.query} />
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

/** The names of the sections that a list holds together; `undefined` when it is not made of some. */
function severalNames(manifest: Manifest, { filter }: ListQuery, formats: Formats): string | undefined {
  const categories = filter?.categories ?? [];
  if (categories.length === 0) return undefined;
  return formats.list(categories.map((path) => categoryTrail(manifest, path).at(-1)?.name ?? path));
}
