import type { ReactNode } from 'react';
import { type ListQuery, listHref } from '../edition/list-query.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Icon } from '../ui/icon.tsx';
import iconButton from '../ui/icon-button.module.css';
import { Link } from '../ui/link.tsx';
import styles from './list-header.module.css';

/** Names a list, counts it, and orders it. */
export function ListHeader({
  title,
  count,
  counted,
  query,
  start,
  end,
  note,
  onShow,
}: {
  title: string;
  /** Articles in the list; `null` when there is no such list, and so nothing to count or order. */
  count: number | null;
  /** Whether the count is known already. */
  counted: boolean;
  query: ListQuery;
  /** Stands before the title. */
  start: ReactNode;
  /** Stands behind it. */
  end: ReactNode;
  /** Stands behind the count. */
  note: ReactNode;
  /** Is called when the reader asks for all, the unread or the starred, also when these are shown already. */
  onShow: () => void;
}) {
  const { messages, formats } = useI18n();
  const { show, ...whole } = query;
  const shows = [
    [undefined, messages.showAll],
    ['unread', messages.showUnread],
    ['starred', messages.showStarred],
    ['offline', messages.showOffline],
  ] as const;
  return (
    <header className={styles.header}>
      <div className={styles.heading}>
        {start}
        <div className={styles.title}>
          <h1 dir="auto">{title}</h1>
          <p className={styles.count}>
            {count !== null &&
              (counted ? messages.articleCount(count, formats.number(count)) : messages.counting)}
            {note && <> · {note}</>}
          </p>
        </div>
        {end}
      </div>
      {count !== null && (
        <div className={styles.chips}>
          {shows.map(([wanted, label]) => (
            <Link
              key={label}
              to={listHref(wanted === undefined ? whole : { ...whole, show: wanted })}
              replace={wanted === show}
              className={styles.chip}
              aria-current={show === wanted ? 'true' : undefined}
              onClick={onShow}
            >
              {label}
            </Link>
          ))}
          <SortLink query={query} />
        </div>
      )}
    </header>
  );
}

/** Turns the list round. Its drawing shows how it lies now. */
function SortLink({ query }: { query: ListQuery }) {
  const { messages } = useI18n();
  const other = query.sort === 'newest' ? 'oldest' : 'newest';
  const label = other === 'oldest' ? messages.sortOldest : messages.sortNewest;
  return (
    <Link
      to={listHref({ ...query, sort: other })}
      replace
      className={`${iconButton.button} ${styles.sort}`}
      aria-label={label}
      title={label}
    >
      <Icon name={query.sort} />
    </Link>
  );
}
