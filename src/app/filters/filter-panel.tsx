import type { Manifest } from '../../manifest/manifest.ts';
import type { ListFilter } from '../edition/list-filter.ts';
import { useI18n, useWords } from '../i18n/i18n.tsx';
import { dayOf } from '../i18n/zone-minutes.ts';
import button from '../ui/button.module.css';
import { CategoryChoice } from './category-choice.tsx';
import { DayRange } from './day-range.tsx';
import styles from './filter-panel.module.css';
import { FILTER_WORDS } from './filter-words.ts';
import { useFacetCounts } from './use-facet-counts.ts';
import { ValueChoice } from './value-choice.tsx';

/** All that a list can be filtered by. */
export function FilterPanel({
  manifest,
  filter,
  find,
  change,
}: {
  manifest: Manifest;
  filter: ListFilter;
  /** Whether the focus begins in the field that finds sections. */
  find: boolean;
  change: (filter: ListFilter) => void;
}) {
  const { messages, formats } = useI18n();
  const words = useWords(FILTER_WORDS);
  const facets = useFacetCounts(manifest);
  const { categories, sources, tags, from, to } = filter;
  const newest =
    manifest.date === null
      ? undefined
      : new Date(dayOf(formats.clock(Date.parse(manifest.date) / 60_000)) * 86_400_000)
          .toISOString()
          .slice(0, 10);
  return (
    <>
      <DayRange {...{ from, to, newest }} change={(days) => change({ ...filter, ...days })} />
      {manifest.categories.length > 0 && (
        <CategoryChoice
          categories={manifest.categories}
          chosen={categories}
          find={find}
          change={(categories) => change({ ...filter, categories })}
        />
      )}
      {facets.failed && (
        <p className={styles.failed} role="alert">
          {words.facetsFailed}{' '}
          <button type="button" className={button.button} onClick={facets.retry}>
            {messages.retry}
          </button>
        </p>
      )}
      {facets.loading && (
        <p className={styles.loading} role="status">
          {words.loadingFacets}
        </p>
      )}
      {(facets.sources.length > 0 || sources.length > 0) && (
        <ValueChoice
          title={messages.sources}
          findLabel={words.findSource}
          values={facets.sources}
          chosen={sources}
          change={(sources) => change({ ...filter, sources })}
        />
      )}
      {(facets.tags.length > 0 || tags.length > 0) && (
        <ValueChoice
          title={words.tags}
          findLabel={words.findTag}
          values={facets.tags}
          chosen={tags}
          change={(tags) => change({ ...filter, tags })}
        />
      )}
    </>
  );
}
