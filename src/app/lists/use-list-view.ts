import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Manifest } from '../../manifest/manifest.ts';
import type { SegmentColumns } from '../../manifest/segment.ts';
import { categoryTrail } from '../edition/categories.ts';
import type { ListQuery } from '../edition/list-query.ts';
import { headQuery, segmentQuery } from '../edition/queries.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createListView, type ListView } from './list-view.ts';

interface LoadedIndex {
  segments: (SegmentColumns | undefined)[];
  /** The first failure, and a way to try what failed again. */
  error: Error | null;
  retry: () => void;
}

/** The list of a query, as far as the index is loaded, and whether loading it failed. */
export function useListView(
  manifest: Manifest,
  query: ListQuery,
): { view: ListView; error: Error | null; retry: () => void } {
  const { formats } = useI18n();
  const { path, sort } = query;
  const category = path === null ? undefined : categoryTrail(manifest, path).at(-1);
  const { data: head } = useQuery({ ...headQuery(category?.head ?? ''), enabled: category !== undefined });
  const { segments, error, retry } = useQueries({
    queries: manifest.months.map(({ month, segment }) => segmentQuery(month, segment)),
    combine: combineSegments,
  });
  const view = useMemo(
    () =>
      createListView({
        query: { path, sort },
        total: path === null ? manifest.count : (category?.count ?? 0),
        months: manifest.months.map(({ month }, i) => ({ month, segment: segments[i] })),
        known: path === null ? manifest.newest : (head?.summaries ?? []),
        clock: formats.clock,
      }),
    [manifest, category, head, segments, path, sort, formats],
  );
  return { view, error, retry };
}

function combineSegments(
  results: { data: SegmentColumns | undefined; error: Error | null; refetch: () => unknown }[],
): LoadedIndex {
  return {
    segments: results.map(({ data }) => data),
    error: results.find(({ error }) => error !== null)?.error ?? null,
    retry: () => {
      for (const { error, refetch } of results) if (error) refetch();
    },
  };
}
