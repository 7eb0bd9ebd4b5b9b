import type { SegmentColumns } from '../../manifest/segment.ts';
import { daysOfRows } from './day-columns.ts';
import { type DaySpan, spansOf } from './day-runs.ts';
import { type Month, matchingRows, type Selection } from './row-filter.ts';

/** What a list takes from a month. */
export interface MonthRows {
  segment: SegmentColumns;
  /** Ascending: newest first. */
  rows: Uint32Array;
  days: readonly DaySpan[];
}

interface Known extends Selection {
  key: string;
  facets: Month['facets'];
  rows: MonthRows;
}

const known = new WeakMap<SegmentColumns, Known>();

/**
 * The rows of a month that belong to a list; `undefined` while a column is missing. The last answer for each month is
 * kept, so that a list that grows while the index loads, or is turned round, is not told anew.
 * @param key the same for queries that ask for the same rows.
 */
export function rowsOfMonth(month: Month, selection: Selection, key: string): MonthRows | undefined {
  const { segment, facets } = month;
  const { muted, clock, reading, stored } = selection;
  const last = segment && known.get(segment);
  if (
    last?.key === key &&
    last.facets === facets &&
    last.muted === muted &&
    last.clock === clock &&
    last.reading === reading &&
    last.stored === stored
  )
    return last.rows;
  const rows = matchingRows(month, selection);
  if (!segment || !rows) return undefined;
  const days = daysOfRows(segment, clock);
  const spans = spansOf(rows.length, (place) => days?.[rows[place] ?? 0] ?? null);
  const found = { segment, rows, days: spans };
  known.set(segment, { ...selection, key, facets, rows: found });
  return found;
}
