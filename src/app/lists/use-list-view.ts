import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Manifest } from '../../manifest/manifest.ts';
import { categoryTrail } from '../edition/categories.ts';
import type { ListQuery } from '../edition/list-query.ts';
import { combineParts } from '../edition/loaded-parts.ts';
import { facetsQuery, headQuery } from '../edition/queries.ts';
import type { StoredArticles } from '../edition/stored-articles.ts';
import type { LoadedIndex } from '../edition/use-index.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { ReadingState } from '../reading-state/marks.ts';
import { usePainted } from '../ui/use-painted.ts';
import { createListView, type ListView } from './list-view.ts';
import { needsFacets } from './row-filter.ts';

/**
 * The list of a query, as far as the index is loaded, and whether loading it failed. Tags and sources are loaded when the
 * list can't be told without them.
 * @param muted sources that are left out. Keep it the same while it does not change.
 * @param reading what has been read and starred when the list was asked for, where the query shows only such.
 * @param stored what was stored then, likewise.
 */
export function useListView(
  manifest: Manifest,
  index: LoadedIndex,
  query: ListQuery,
  muted: ReadonlySet<string>,
  reading: ReadingState | null,
  stored: StoredArticles | null = null,
): { view: ListView; error: Error | null; retry: () => void } {
  const { formats } = useI18n();
  const { path, filter } = query;
  const category = path === null ? undefined : categoryTrail(manifest, path).at(-1);
  // With the whole index the first summaries come by their pages, as all others do.
  const headHash = index.parts.every(Boolean) ? '' : (category?.head ?? '');
  const { data: head } = useQuery({ ...headQuery(headHash), enabled: headHash !== '' });
  const painted = usePainted();
  const facets = useQueries({
    queries: needsFacets(query, muted)
      ? manifest.months.map((month) => ({ ...facetsQuery(month), enabled: painted }))
      : [],
    combine: combineParts,
  });
  const view = useMemo(() => {
    const all = path === null ? manifest.count : (category?.count ?? 0);
    const started = performance.now();
    const told = createListView({
      query,
      total: filter || query.show || muted.size > 0 ? null : all,
      months: manifest.months.map(({ month }, i) => ({
        month,
        segment: index.parts[i],
        facets: facets.parts[i],
      })),
      known: path === null ? manifest.newest : (head?.summaries ?? []),
      muted,
      reading,
      stored,
      clock: formats.clock,
    });
    // For the bench, and whoever looks at the browser's profile.
    performance.measure('list', { start: started });
    return told;
  }, [manifest, category, head, index, facets, query, path, filter, muted, reading, stored, formats]);
  return {
    view,
    error: index.error ?? facets.error,
    retry: () => {
      index.retry();
      facets.retry();
    },
  };
}
