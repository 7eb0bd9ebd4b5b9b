import { monthOfId, UNDATED_MONTH } from '../../manifest/article-id.ts';
import { rowOfId } from '../../manifest/rows.ts';
import type { SegmentColumns } from '../../manifest/segment.ts';
import type { ListQuery } from '../edition/list-query.ts';
import { type Month, rowFilter, type Selection } from './row-filter.ts';

/** The rows of a list in order, as far as the index is loaded. */
export interface SelectedRows {
  length: number;
  /** Whether no month is missing. */
  complete: boolean;
  at(position: number): { segment: SegmentColumns; row: number } | undefined;
  /** The position of an article, or -1. */
  positionOf(id: string): number;
}

/** A row as one number: its month (12 bits) and its place there (20 bits). */
const ROW_BITS = 20;
const pack = (month: number, row: number) => ((month << ROW_BITS) | row) >>> 0;

/** Selects the matching rows of the months loaded so far, up to the first that is missing. */
export function selectRows(archive: readonly Month[], selection: Selection): SelectedRows {
  const { sort } = selection.query;
  const segments: SegmentColumns[] = [];
  const rows = new Uint32Array(archive.reduce((sum, { segment }) => sum + (segment?.filed.length ?? 0), 0));
  let count = 0;
  for (const month of inOrder(archive, sort)) {
    const { segment } = month;
    const matches = rowFilter(month, selection);
    if (!segment || !matches) break;
    const place = segments.push(segment) - 1;
    const { length } = segment.filed;
    for (let i = 0; i < length; i++) {
      const row = sort === 'newest' ? i : length - 1 - i;
      if (matches(row)) rows[count++] = pack(place, row);
    }
  }
  return {
    length: count,
    complete: segments.length === archive.length,
    at: (position) => {
      const packed = position < count ? rows[position] : undefined;
      const segment = packed === undefined ? undefined : segments[packed >>> ROW_BITS];
      return packed === undefined || !segment ? undefined : { segment, row: packed & ((1 << ROW_BITS) - 1) };
    },
    positionOf: (id) => {
      const month = segments.findIndex(({ month }) => month === monthOfId(id));
      const segment = segments[month];
      const row = segment ? rowOfId(segment, id) : -1;
      return row === -1 ? -1 : rows.subarray(0, count).indexOf(pack(month, row));
    },
  };
}

/** The undated come last in either direction. */
function inOrder(months: readonly Month[], sort: ListQuery['sort']): readonly Month[] {
  if (sort === 'newest') return months;
  const dated = months.filter(({ month }) => month !== UNDATED_MONTH).reverse();
  return [...dated, ...months.filter(({ month }) => month === UNDATED_MONTH)];
}
