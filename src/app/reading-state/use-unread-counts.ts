import { useQueries } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Manifest } from '../../manifest/manifest.ts';
import { combineParts, type LoadedParts } from '../edition/loaded-parts.ts';
import { facetsQuery } from '../edition/queries.ts';
import type { LoadedIndex } from '../edition/use-index.ts';
import { usePainted } from '../ui/use-painted.ts';
import { useReading } from './reading-context.tsx';
import { countUnread, type UnreadCounts } from './unread-counts.ts';

/**
 * The unread articles of an edition by category path; `null` while the index or the marks are not loaded.
 * @param muted sources that are not counted. Keep it the same while it does not change.
 */
export function useUnreadCounts(
  manifest: Manifest,
  index: LoadedIndex,
  muted: ReadonlySet<string>,
): UnreadCounts | null {
  const { store, version } = useReading();
  const painted = usePainted();
  const facets = useQueries({
    queries:
      muted.size > 0 ? manifest.months.map((month) => ({ ...facetsQuery(month), enabled: painted })) : [],
    combine: combineParts,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the marks of the store change with its version
  const counts = useMemo(() => {
    if (!store.ready || !isSettled(index) || !isSettled(facets)) return null;
    const months = index.parts.flatMap((segment, i) =>
      segment ? { segment, facets: facets.parts[i] ?? null } : [],
    );
    return months.length === index.parts.length ? countUnread(months, store, muted) : null;
  }, [index, facets, store, version, muted]);
  useAppBadge(counts?.get('') ?? 0);
  return counts;
}

/** Whether each part is loaded, or can't be. */
function isSettled({ parts }: LoadedParts<unknown>): boolean {
  return !parts.includes(undefined);
}

/** Shows a number on the icon of the installed app, where the system can. */
function useAppBadge(count: number): void {
  useEffect(() => {
    // Not in all browsers, and refused to a page that is not installed.
    navigator.setAppBadge?.(count).catch(() => {});
  }, [count]);
}
