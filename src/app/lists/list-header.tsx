import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type ListQuery, listHref } from '../edition/list-query.ts';
import { useI18n } from '../i18n/i18n.tsx';
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
}) {
  const { messages, formats } = useI18n();
  const sorts = [
    ['newest', messages.sortNewest],
    ['oldest', messages.sortOldest],
  ] as const;
  return (
    <header className={styles.header}>
      <div className={styles.heading}>
        {start}
        <div className={styles.title}>
          <h1 dir="auto">{title}</h1>
          <p className={styles.count}>
            {count !== null &&
              (counted ? messages.articleCount(count, formats.number(count)) : messages.counting)}{' '}
            {note}
          </p>
        </div>
        {end}
      </div>
      {count !== null && (
        <div className={styles.chips}>
          {sorts.map(([sort, label]) => (
            <Link
              key={sort}
              to={listHref({ ...query, sort })}
              replace
              className={styles.chip}
              aria-current={query.sort === sort ? 'true' : undefined}
            >
              {label}
            </Link>
          ))}
        </div>
      )}
    </header>
  );
}
