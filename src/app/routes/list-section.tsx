import { Link } from 'react-router';
import type { Manifest } from '../../manifest/manifest.ts';
import { FRONT_PATH } from '../../manifest/paths.ts';
import { categoryTrail } from '../edition/categories.ts';
import { ErrorNotice } from '../edition/error-notice.tsx';
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
}) {
  const { messages } = useI18n();
  const { path } = view.query;
  const section = path === null ? undefined : categoryTrail(manifest, path).at(-1);
  const missing = path !== null && !section;
  const title = path === null ? messages.allArticles : (section?.name ?? messages.sections);
  return (
    <>
      {isList && <title>{`${title} · ${manifest.site.name}`}</title>}
      <NewEditionPill />
      <ListPane
        view={view}
        newest={manifest.newest}
        activeId={activeId}
        header={
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
          />
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
