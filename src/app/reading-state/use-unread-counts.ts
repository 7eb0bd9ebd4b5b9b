import { useQueries } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Manifest } from '../../manifest/manifest.ts';
import { facetsQuery, segmentQuery } from '../edition/queries.ts';
import { usePainted } from '../ui/use-painted.ts';
import { useReading } from './reading-context.tsx';
import { countUnread, type UnreadCounts } from './unread-counts.ts';

/**
 * The unread articles of an edition by category path; `null` while the index or the marks are not loaded.
 * @param muted sources that are not counted. Keep it the same while it does not change.
 */
export function useUnreadCounts(manifest: Manifest, muted: ReadonlySet<string>): UnreadCounts | null {
  const { store, version } = useReading();
  const painted = usePainted();
  const segments = useQueries({
    queries: manifest.months.map(({ month, segment }) => ({
      ...segmentQuery(month, segment),
      enabled: painted,
    })),
    combine: settled,
  });
  const facets = useQueries({
    queries:
      muted.size > 0 ? manifest.months.map((month) => ({ ...facetsQuery(month), enabled: painted })) : [],
    combine: settled,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the marks of the store change with its version
  const counts = useMemo(() => {
    if (!segments || !facets || !store.ready) return null;
    const months = segments.flatMap((segment, i) => (segment ? { segment, facets: facets[i] ?? null } : []));
    return months.length === segments.length ? countUnread(months, store, muted) : null;
  }, [segments, facets, store, version, muted]);
  useAppBadge(counts?.get('') ?? 0);
  return counts;
}

/** What was loaded of all, `null` for what can't be; `null` while something is loading. */
function settled<T>(results: { data: T | undefined; isPending: boolean }[]): (T | null)[] | null {
  return results.some(({ isPending }) => isPending) ? null : results.map(({ data }) => data ?? null);
}

/** Shows a number on the icon of the installed app, where the system can. */
function useAppBadge(count: number): void {
  useEffect(() => {
    // Not in all browsers, and refused to a page that is not installed.
    navigator.setAppBadge?.(count).catch(() => {});
  }, [count]);
}
