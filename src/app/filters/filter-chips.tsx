import type { Manifest } from '../../manifest/manifest.ts';
import { NO_FILTER } from '../edition/list-filter.ts';
import { type ListQuery, listHref, withFilter } from '../edition/list-query.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { focusList } from '../ui/focus-list.ts';
import { handOnFocus } from '../ui/hand-on-focus.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { activeFilters } from './active-filters.ts';
import styles from './filter-chips.module.css';

/** What a list is filtered by; each can be taken back. */
export function FilterChips({ manifest, query }: { manifest: Manifest; query: ListQuery }) {
  const { messages, formats } = useI18n();
  const active = activeFilters(manifest, query, messages, formats);
  if (active.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={messages.activeFilters} data-scroll="">
      {active.map(({ key, label, without }) => (
        <li key={key}>
          <Link
            to={listHref(without)}
            className={styles.chip}
            aria-label={messages.removeFilter(label)}
            title={label}
            onClick={({ currentTarget }) => (active.length > 1 ? handOnFocus(currentTarget) : focusList())}
          >
            <span className={styles.label} dir="auto">
              {label}
            </span>
            <Icon name="close" />
          </Link>
        </li>
      ))}
      <li>
        <Link to={listHref(withFilter(query, NO_FILTER))} className={styles.clear} onClick={focusList}>
          {messages.clearFilters}
        </Link>
      </li>
    </ul>
  );
}
