import { isWithin } from '../../manifest/category-path.ts';
import type { FacetColumns } from '../../manifest/facets.ts';
import { idsOfRows } from '../../manifest/rows.ts';
import type { SegmentColumns } from '../../manifest/segment.ts';
import type { ReadingState, Watermark } from './marks.ts';
import type { ReadingStore } from './reading-store.ts';

/** Unread articles by category path, each with those below it; `''` counts all. */
export type UnreadCounts = ReadonlyMap<string, number>;

/** A month to count. */
export interface CountedMonth {
  segment: SegmentColumns;
  /** Its sources; `null` where none is muted, or they can't be had. */
  facets: FacetColumns | null;
}

const counted = new WeakMap<SegmentColumns, { version: string; counts: UnreadCounts }>();

/**
 * Counts the unread articles of some months, without those of muted sources. A month is counted anew only after a mark
 * in it, a watermark, or what is muted has changed.
 */
export function countUnread(
  months: readonly CountedMonth[],
  store: ReadingStore,
  muted: ReadonlySet<string>,
): UnreadCounts {
  const total = new Map<string, number>();
  const mutes = [...muted].join('\n');
  for (const { segment, facets } of months) {
    const version = `${store.versionOf(segment.month)} ${facets ? mutes : ''}`;
    let known = counted.get(segment);
    if (known?.version !== version) {
      known = { version, counts: countInMonth(segment, store.state, mutedRows(facets, muted)) };
      counted.set(segment, known);
    }
    for (const [path, count] of known.counts) total.set(path, (total.get(path) ?? 0) + count);
  }
  return total;
}

function countInMonth(
  segment: SegmentColumns,
  state: Readonly<ReadingState>,
  isMuted: (row: number) => boolean,
): UnreadCounts {
  const isUnread = unreadRows(segment, state);
  const perFiling = new Uint32Array(segment.filings.length);
  for (let row = 0; row < segment.filed.length; row++) {
    const filing = segment.filed[row] ?? 0;
    if (isUnread(row) && !isMuted(row)) perFiling[filing] = (perFiling[filing] ?? 0) + 1;
  }
  const counts = new Map<string, number>();
  for (const [filing, count] of perFiling.entries())
    if (count > 0)
      for (const path of scopesOf(segment, filing)) counts.set(path, (counts.get(path) ?? 0) + count);
  return counts;
}

function mutedRows(facets: FacetColumns | null, muted: ReadonlySet<string>): (row: number) => boolean {
  if (!facets || muted.size === 0) return () => false;
  const isMuted = [false, ...facets.sources.map((source) => muted.has(source))];
  return (row) => isMuted[facets.published[row] ?? 0] === true;
}

/** Tells which rows of a month are unread. */
export function unreadRows(
  segment: SegmentColumns,
  { read, watermarks }: Readonly<ReadingState>,
): (row: number) => boolean {
  const ofFiling = watermarksOfFilings(segment, watermarks);
  const ids = read.size === 0 ? [] : idsOfRows(segment);
  return (row) => {
    const minutes = segment.minutes?.[row] ?? Number.NEGATIVE_INFINITY;
    let since = Number.NEGATIVE_INFINITY;
    for (const watermark of ofFiling[segment.filed[row] ?? 0] ?? [])
      if (minutes <= watermark.minutes && watermark.since > since) ({ since } = watermark);
    const mark = read.get(ids[row] ?? '');
    return mark && mark.at > since ? !mark.value : since === Number.NEGATIVE_INFINITY;
  };
}

/** The watermarks that hold for each filing. */
function watermarksOfFilings(
  { paths, filings }: SegmentColumns,
  watermarks: ReadonlyMap<string, Watermark>,
): readonly (readonly Watermark[])[] {
  const all = watermarks.get('');
  const everywhere = all ? [all] : [];
  const scoped = [...watermarks].filter(([scope]) => scope !== '');
  if (scoped.length === 0) return filings.map(() => everywhere);
  const ofPath = paths.map((path) =>
    scoped.flatMap(([scope, watermark]) => (isWithin(path, scope) ? watermark : [])),
  );
  return filings.map((filing) => [...everywhere, ...filing.flatMap((path) => ofPath[path] ?? [])]);
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
