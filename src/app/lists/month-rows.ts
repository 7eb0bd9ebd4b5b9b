import type { SegmentColumns } from '../../manifest/segment.ts';
import { dayOf, type ZoneClock } from '../i18n/zone-minutes.ts';
import { type DaySpan, spansOf } from './day-runs.ts';
import { type Month, rowFilter, type Selection } from './row-filter.ts';

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
  const matches = rowFilter(month, selection);
  if (!segment || !matches) return undefined;
  const rows = selected(segment.filed.length, matches);
  const days = daysOfRows(segment, clock);
  const spans = spansOf(rows.length, (place) => days?.[rows[place] ?? 0] ?? null);
  const found = { segment, rows, days: spans };
  known.set(segment, { ...selection, key, facets, rows: found });
  return found;
}

function selected(length: number, matches: (row: number) => boolean): Uint32Array {
  const rows = new Uint32Array(length);
  let count = 0;
  for (let row = 0; row < length; row++) if (matches(row)) rows[count++] = row;
  return rows.slice(0, count);
}

const dayColumns = new WeakMap<SegmentColumns, { clock: ZoneClock; days: Int32Array }>();

/** The day of each row on a clock, counted from 1970-01-01; `null` for the undated. */
function daysOfRows(segment: SegmentColumns, clock: ZoneClock): Int32Array | null {
  const { minutes } = segment;
  if (!minutes) return null;
  let column = dayColumns.get(segment);
  if (column?.clock !== clock) {
    column = { clock, days: minutes.map((minute) => dayOf(clock(minute))) };
    dayColumns.set(segment, column);
  }
  return column.days;
}
