import type { SegmentColumns } from '../../manifest/segment.ts';
import { dayOf, type ZoneClock } from '../i18n/zone-minutes.ts';

const dayColumns = new WeakMap<SegmentColumns, { clock: ZoneClock; days: Int32Array }>();

/** The day of each row on a clock, counted from 1970-01-01; `null` for the undated. */
export function daysOfRows(segment: SegmentColumns, clock: ZoneClock): Int32Array | null {
  const { minutes } = segment;
  if (!minutes) return null;
  let column = dayColumns.get(segment);
  if (column?.clock !== clock) {
    column = { clock, days: minutes.map((minute) => dayOf(clock(minute))) };
    dayColumns.set(segment, column);
  }
  return column.days;
}
