import { NO_FILTER, partsOf } from '../edition/list-filter.ts';
import type { ListQuery } from '../edition/list-query.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Icon } from '../ui/icon.tsx';
import iconButton from '../ui/icon-button.module.css';
import styles from './filter-button.module.css';

/** Opens the filters of a list; a dot says that some are active. */
export function FilterButton({ query, show }: { query: ListQuery; show: () => void }) {
  const { messages } = useI18n();
  const active = partsOf(query.filter ?? NO_FILTER);
  const label = active === 0 ? messages.filter : messages.filterActive(active);
  return (
    <button
      type="button"
      className={`${iconButton.button} ${active > 0 ? styles.active : ''}`}
      aria-haspopup="dialog"
      aria-label={label}
      title={label}
      onClick={show}
    >
      <Icon name="filter" />
    </button>
  );
}
