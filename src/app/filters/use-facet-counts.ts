import { useQueries } from '@tanstack/react-query';
import type { FacetColumns } from '../../manifest/facets.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { facetsQuery } from '../edition/queries.ts';
import { countFacets, type FacetCount } from './count-facets.ts';

/** The sources and tags of the archive, as far as they are loaded. */
export interface FacetCounts {
  sources: FacetCount[];
  tags: FacetCount[];
  loading: boolean;
  /** Whether some months could not be loaded; `retry` tries those again. */
  failed: boolean;
  retry: () => void;
}

/** Loads and counts the sources and tags of all months. */
export function useFacetCounts(manifest: Manifest): FacetCounts {
  return useQueries({ queries: manifest.months.map(facetsQuery), combine });
}

function combine(
  results: { data: FacetColumns | undefined; isPending: boolean; isError: boolean; refetch: () => unknown }[],
): FacetCounts {
  return {
    ...countFacets(results.flatMap(({ data }) => data ?? [])),
    loading: results.some(({ isPending }) => isPending),
    failed: results.some(({ isError }) => isError),
    retry: () => {
      for (const { isError, refetch } of results) if (isError) refetch();
    },
  };
}
