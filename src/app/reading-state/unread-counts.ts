import type { SegmentColumns } from '../../manifest/segment.ts';
import { idOfRow } from '../edition/rows.ts';
import type { ReadingState, Watermark } from './marks.ts';
import type { ReadingStore } from './reading-store.ts';

/** Unread articles by category path, each with those below it; `''` counts all. */
export type UnreadCounts = ReadonlyMap<string, number>;

const counted = new WeakMap<SegmentColumns, { version: string; counts: UnreadCounts }>();

/** Counts the unread articles of some months. A month is counted anew only after a mark in it, or a watermark, has changed. */
export function countUnread(segments: readonly SegmentColumns[], store: ReadingStore): UnreadCounts {
  const total = new Map<string, number>();
  for (const segment of segments) {
    const version = store.versionOf(segment.month);
    let known = counted.get(segment);
    if (known?.version !== version) {
      known = { version, counts: countInMonth(segment, store.state) };
      counted.set(segment, known);
    }
    for (const [path, count] of known.counts) total.set(path, (total.get(path) ?? 0) + count);
  }
  return total;
}

function countInMonth(segment: SegmentColumns, state: Readonly<ReadingState>): UnreadCounts {
  const isUnread = unreadRows(segment, state);
  const perFiling = new Uint32Array(segment.filings.length);
  for (let row = 0; row < segment.filed.length; row++) {
    const filing = segment.filed[row] ?? 0;
    if (isUnread(row)) perFiling[filing] = (perFiling[filing] ?? 0) + 1;
  }
  const counts = new Map<string, number>();
  for (const [filing, count] of perFiling.entries())
    if (count > 0)
      for (const path of scopesOf(segment, filing)) counts.set(path, (counts.get(path) ?? 0) + count);
  return counts;
}

/** Tells which rows of a month are unread. */
export function unreadRows(
  segment: SegmentColumns,
  { read, watermarks }: Readonly<ReadingState>,
): (row: number) => boolean {
  const ofFiling = segment.filings.map((_, filing): Watermark[] => {
    const scopes = scopesOf(segment, filing);
    return [...watermarks].flatMap(([scope, watermark]) => (scopes.has(scope) ? watermark : []));
  });
  return (row) => {
    const minutes = segment.minutes?.[row] ?? Number.NEGATIVE_INFINITY;
    let since = Number.NEGATIVE_INFINITY;
    for (const watermark of ofFiling[segment.filed[row] ?? 0] ?? [])
      if (minutes <= watermark.minutes && watermark.since > since) ({ since } = watermark);
    const mark = read.size === 0 ? undefined : read.get(idOfRow(segment, row));
    return mark && mark.at > since ? !mark.value : since === Number.NEGATIVE_INFINITY;
  };
}

/** The paths of a filing and all above them, with `''`. */
function scopesOf(segment: SegmentColumns, filing: number): Set<string> {
  const scopes = new Set(['']);
  for (const index of segment.filings[filing] ?? []) {
    const slugs = (segment.paths[index] ?? '').split('/');
    for (let depth = 1; depth <= slugs.length; depth++) scopes.add(slugs.slice(0, depth).join('/'));
  }
  return scopes;
}
