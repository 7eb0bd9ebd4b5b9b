import { type ReactNode, useState } from 'react';
import type { Manifest } from '../../manifest/manifest.ts';
import { FRONT_PATH } from '../../manifest/paths.ts';
import type { ListQuery } from '../edition/list-query.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Icon } from '../ui/icon.tsx';
import { useKept } from '../ui/kept-value.ts';
import { Link } from '../ui/link.tsx';
import { Count } from './count.tsx';
import { FavouriteList } from './favourite-list.tsx';
import { favourites, NO_FAVOURITES } from './favourites.ts';
import styles from './rail.module.css';
import { SectionFind } from './section-find.tsx';
import { SectionTree } from './section-tree.tsx';
import { SiteLinks } from './site-links.tsx';

/** The publisher's name, the sections, and at the foot the state of things. */
export function Rail({
  manifest,
  query,
  unread,
  replace,
  foot,
}: {
  manifest: Manifest;
  query: ListQuery;
  /** Unread articles by category path, once they are known. */
  unread: ReadonlyMap<string, number> | null;
  /** Whether its links take the place of the current entry in the browser's history: the open sheet is one. */
  replace: boolean;
  foot: ReactNode;
}) {
  const { messages } = useI18n();
  const { categories } = manifest;
  const { logo } = manifest.site;
  const { path: current } = query;
  const paths = useKept(favourites, NO_FAVOURITES);
  const [arranging, setArranging] = useState(false);
  const everything = query.path === null && !query.filter;
  return (
    <div className={styles.rail}>
      <Link to={FRONT_PATH} replace={replace} className={styles.brand} data-logo={logo !== undefined}>
        {logo !== undefined && (
          <img src={import.meta.env.BASE_URL + logo} alt="" className={styles.logo} width={32} height={32} />
        )}
        {manifest.site.name}
      </Link>
      <nav className={styles.sections} aria-label={messages.sections}>
        <Link
          to={FRONT_PATH}
          replace={replace}
          className={styles.all}
          aria-current={everything ? 'page' : undefined}
        >
          <Icon name="list" />
          <span>{messages.allArticles}</span>
          <Count value={manifest.count} unread={unread?.get('')} />
        </Link>
        {categories.length > 0 && (
          <>
            <div className={styles.heading}>
              <h2>{messages.sections}</h2>
              <button
                type="button"
                className={styles.arrange}
                data-on={arranging}
                onClick={() => setArranging(!arranging)}
              >
                {arranging ? messages.doneArranging : messages.arrange}
              </button>
            </div>
            <SectionFind {...{ categories, unread, replace }}>
              <FavouriteList {...{ categories, paths, current, unread, replace, arranging }} />
              <SectionTree {...{ categories, current, unread, replace }} pinned={arranging ? paths : null} />
            </SectionFind>
          </>
        )}
      </nav>
      <div className={styles.foot}>
        {foot}
        <SiteLinks site={manifest.site} />
      </div>
    </div>
  );
}
