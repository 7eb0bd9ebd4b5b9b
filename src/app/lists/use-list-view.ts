import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Manifest } from '../../manifest/manifest.ts';
import { categoryTrail } from '../edition/categories.ts';
import type { ListQuery } from '../edition/list-query.ts';
import { facetsQuery, headQuery, segmentQuery } from '../edition/queries.ts';
import type { StoredArticles } from '../edition/stored-articles.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { ReadingState } from '../reading-state/marks.ts';
import { usePainted } from '../ui/use-painted.ts';
import { createListView, type ListView } from './list-view.ts';
import { needsFacets } from './row-filter.ts';

/** One column of the index: a part per month, `undefined` until it is loaded, `null` when it can't be. */
interface LoadedParts<T> {
  parts: (T | null | undefined)[];
  /** The first failure, and a way to try what failed again. */
  error: Error | null;
  retry: () => void;
}

/**
 * The list of a query, as far as the index is loaded (newest month first, once the page is painted), and whether loading
 * it failed. Tags and sources are loaded when
 * the list can't be told without them.
 * @param muted sources that are left out. Keep it the same while it does not change.
 * @param reading what has been read and starred when the list was asked for, where the query shows only such.
 * @param stored what was stored then, likewise.
 */
export function useListView(
  manifest: Manifest,
  query: ListQuery,
  muted: ReadonlySet<string>,
  reading: ReadingState | null,
  stored: StoredArticles | null = null,
): { view: ListView; error: Error | null; retry: () => void } {
  const { formats } = useI18n();
  const { path, filter } = query;
  const category = path === null ? undefined : categoryTrail(manifest, path).at(-1);
  const { data: head } = useQuery({ ...headQuery(category?.head ?? ''), enabled: category !== undefined });
  const painted = usePainted();
  const segments = useQueries({
    queries: manifest.months.map(({ month, segment }) => ({
      ...segmentQuery(month, segment),
      enabled: painted,
    })),
    combine: combineParts,
  });
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
        segment: segments.parts[i],
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
  }, [manifest, category, head, segments, facets, query, path, filter, muted, reading, stored, formats]);
  return {
    view,
    error: segments.error ?? facets.error,
    retry: () => {
      segments.retry();
      facets.retry();
    },
  };
}

function combineParts<T>(
  results: { data: T | undefined; error: Error | null; refetch: () => unknown }[],
): LoadedParts<T> {
  return {
    parts: results.map(({ data, error }) => data ?? (error ? null : undefined)),
    error: results.find(({ error }) => error !== null)?.error ?? null,
    retry: () => {
      for (const { error, refetch } of results) if (error) refetch();
    },
  };
}
