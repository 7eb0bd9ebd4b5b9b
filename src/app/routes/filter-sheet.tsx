import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Manifest } from '../../manifest/manifest.ts';
import { NO_FILTER, partsOf } from '../edition/list-filter.ts';
import { filterOfList, type ListQuery, listHref, withFilter } from '../edition/list-query.ts';
import type { StoredArticles } from '../edition/stored-articles.ts';
import type { LoadedIndex } from '../edition/use-index.ts';
import { FilterPanel } from '../filters/filter-panel.tsx';
import { useI18n } from '../i18n/i18n.tsx';
import { useListView } from '../lists/use-list-view.ts';
import type { ReadingState } from '../reading-state/marks.ts';
import button from '../ui/button.module.css';
import { Dialog } from '../ui/dialog.tsx';
import styles from './filter-sheet.module.css';

export interface FilterSheetProps {
  manifest: Manifest;
  index: LoadedIndex;
  /** The list that is shown. */
  query: ListQuery;
  muted: ReadonlySet<string>;
  /** What has been read and starred, where the list shows only such. */
  reading: ReadingState | null;
  /** What is stored, where the list shows only such. */
  stored: StoredArticles | null;
  /** Whether the reader came to find a section by typing. */
  find: boolean;
  hide: () => void;
  showMutes: () => void;
}

/** Chooses what the list is filtered by. The list changes when the reader says so; until then its length is foretold. */
export function FilterSheet({
  manifest,
  index,
  query,
  muted,
  reading,
  stored,
  find,
  hide,
  showMutes,
}: FilterSheetProps) {
  const { messages, formats } = useI18n();
  const navigate = useNavigate();
  const [filter, setFilter] = useState(() => filterOfList(query));
  const draft = useMemo(() => withFilter(query, filter), [query, filter]);
  const { view } = useListView(manifest, index, draft, muted, reading, stored);
  return (
    <Dialog
      title={messages.filter}
      closeLabel={messages.close}
      hide={hide}
      foot={
        <>
          <button
            type="button"
            className={button.button}
            disabled={partsOf(filter) === 0}
            onClick={() => setFilter(NO_FILTER)}
          >
            {messages.clearFilters}
          </button>
          <button
            type="button"
            className={`${button.button} ${button.main}`}
            onClick={() => navigate(listHref(draft), { replace: true })}
          >
            <span aria-live="polite">
              {view.counted
                ? messages.showMatches(view.total, formats.number(view.total))
                : messages.counting}
            </span>
          </button>
        </>
      }
    >
      <FilterPanel manifest={manifest} filter={filter} find={find} change={setFilter} />
      <p className={styles.mutes}>
        <button type="button" className={button.button} aria-haspopup="dialog" onClick={showMutes}>
          {messages.muted}
        </button>
      </p>
    </Dialog>
  );
}
