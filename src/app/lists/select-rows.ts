import { monthOfId, UNDATED_MONTH } from '../../manifest/article-id.ts';
import { rowOfId } from '../../manifest/rows.ts';
import type { SegmentColumns } from '../../manifest/segment.ts';
import { type ListQuery, listKey } from '../edition/list-query.ts';
import { type DayRun, mergeRuns } from './day-runs.ts';
import { lastAtMost } from './last-at-most.ts';
import { type MonthRows, rowsOfMonth } from './month-rows.ts';
import type { Month, Selection } from './row-filter.ts';

/** What stands at a position: a row of the index, or the gap of a month that could not be loaded. */
export type Place = { segment: SegmentColumns; row: number } | { gap: string };

/** The rows of a list in order, as far as the index is loaded. A month that can't be had takes one position: its gap. */
export interface SelectedRows {
  length: number;
  /** Positions that are gaps. */
  gaps: number;
  /** Whether no month is still to come. */
  settled: boolean;
  at(position: number): Place | undefined;
  /** The position of an article, or -1. */
  positionOf(id: string): number;
  /** Where the days begin, in order. */
  days: readonly DayRun[];
}

/** Selects the matching rows of the months, up to the first that is still to come. */
export function selectRows(archive: readonly Month[], selection: Selection): SelectedRows {
  const { query } = selection;
  const isNewest = query.sort === 'newest';
  // The order changes nothing of what belongs to a list: turned round, it is the same.
  const key = listKey({ ...query, sort: 'newest' });
  const months: string[] = [];
  const parts: (MonthRows | null)[] = [];
  const starts: number[] = [];
  let length = 0;
  for (const month of inOrder(archive, query.sort)) {
    const part = month.segment === null ? null : rowsOfMonth(month, selection, key);
    if (part === undefined) break;
    months.push(month.month);
    parts.push(part);
    starts.push(length);
    length += part ? part.rows.length : 1;
  }
  /** The other way round where the oldest come first. */
  const inMonth = (rows: { length: number }, place: number) => (isNewest ? place : rows.length - 1 - place);

  return {
    length,
    gaps: parts.filter((part) => part === null).length,
    settled: parts.length === archive.length,
    at: (position) => {
      if (position < 0 || position >= length) return undefined;
      const index = lastAtMost(starts, position);
      const part = parts[index];
      if (!part) return { gap: months[index] ?? '' };
      const row = part.rows[inMonth(part.rows, position - (starts[index] ?? 0))];
      return row === undefined ? undefined : { segment: part.segment, row };
    },
    positionOf: (id) => {
      const index = months.indexOf(monthOfId(id));
      const part = parts[index];
      if (!part) return -1;
      const row = rowOfId(part.segment, id);
      const place = lastAtMost(part.rows, row);
      return row === -1 || part.rows[place] !== row ? -1 : (starts[index] ?? 0) + inMonth(part.rows, place);
    },
    days: mergeRuns(
      parts.map((part) => (isNewest ? part?.days : part?.days.toReversed()) ?? []),
      starts,
    ),
  };
}

/** The undated come last in either direction. */
function inOrder(months: readonly Month[], sort: ListQuery['sort']): readonly Month[] {
  if (sort === 'newest') return months;
  const dated = months.filter(({ month }) => month !== UNDATED_MONTH).reverse();
  return [...dated, ...months.filter(({ month }) => month === UNDATED_MONTH)];
}
