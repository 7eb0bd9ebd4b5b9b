import { useQueries } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Manifest } from '../../manifest/manifest.ts';
import type { SegmentColumns } from '../../manifest/segment.ts';
import { segmentQuery } from '../edition/queries.ts';
import { useReading } from './reading-context.tsx';
import { countUnread, type UnreadCounts } from './unread-counts.ts';

/** The unread articles of an edition by category path; `null` while the index or the marks are not loaded. */
export function useUnreadCounts(manifest: Manifest): UnreadCounts | null {
  const { store, version } = useReading();
  const segments = useQueries({
    queries: manifest.months.map(({ month, segment }) => segmentQuery(month, segment)),
    combine: loadedSegments,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the marks of the store change with its version
  const counts = useMemo(
    () => (segments && store.ready ? countUnread(segments, store) : null),
    [segments, store, version],
  );
  useAppBadge(counts?.get('') ?? 0);
  return counts;
}

function loadedSegments(results: { data: SegmentColumns | undefined }[]): SegmentColumns[] | null {
  const segments = results.flatMap(({ data }) => data ?? []);
  return segments.length === results.length ? segments : null;
}

/** Shows a number on the icon of the installed app, where the system can. */
function useAppBadge(count: number): void {
  useEffect(() => {
    // Not in all browsers, and refused to a page that is not installed.
    navigator.setAppBadge?.(count).catch(() => {});
  }, [count]);
}
