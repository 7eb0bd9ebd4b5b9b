import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Manifest } from '../../manifest/manifest.ts';
import type { SegmentColumns } from '../../manifest/segment.ts';
import { usePainted } from '../ui/use-painted.ts';
import { combineParts, type LoadedParts } from './loaded-parts.ts';
import { segmentQuery } from './queries.ts';

/** The index of an edition by month, newest first, as far as it is loaded. */
export type LoadedIndex = LoadedParts<SegmentColumns>;

/** Loads the index, once the page is painted. It is best asked for above what is rendered for each list. */
export function useIndex({ months }: Manifest): LoadedIndex {
  const painted = usePainted();
  const queries = useMemo(
    () => months.map(({ month, segment }) => ({ ...segmentQuery(month, segment), enabled: painted })),
    [months, painted],
  );
  return useQueries({ queries, combine: combineParts });
}
