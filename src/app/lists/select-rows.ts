import { monthOfId, UNDATED_MONTH } from '../../manifest/article-id.ts';
import type { SegmentColumns } from '../../manifest/segment.ts';
import type { ListQuery } from '../edition/list-query.ts';
import { rowOfId } from '../edition/rows.ts';

/** A month of the archive; `segment` is undefined until it is loaded. */
export interface Month {
  month: string;
  segment: SegmentColumns | undefined;
}

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
export function selectRows(archive: readonly Month[], query: ListQuery): SelectedRows {
  const months = inOrder(archive, query.sort);
  const firstMissing = months.findIndex(({ segment }) => segment === undefined);
  const segments = months
    .slice(0, firstMissing === -1 ? undefined : firstMissing)
    .flatMap(({ segment }) => segment ?? []);
  const all = new Uint32Array(segments.reduce((sum, { filed }) => sum + filed.length, 0));
  let count = 0;
  segments.forEach((segment, month) => {
    const matches = segment.filings.map((filing) => filedUnder(segment, filing, query.path));
    const length = segment.filed.length;
    for (let i = 0; i < length; i++) {
      const row = query.sort === 'newest' ? i : length - 1 - i;
      if (matches[segment.filed[row] ?? 0]) all[count++] = pack(month, row);
    }
  });
  const rows = all.subarray(0, count);
  return {
    length: count,
    complete: firstMissing === -1,
    at: (position) => {
      const packed = rows[position];
      const segment = packed === undefined ? undefined : segments[packed >>> ROW_BITS];
      return packed === undefined || !segment ? undefined : { segment, row: packed & ((1 << ROW_BITS) - 1) };
    },
    positionOf: (id) => {
      const month = segments.findIndex(({ month }) => month === monthOfId(id));
      const segment = segments[month];
      const row = segment ? rowOfId(segment, id) : -1;
      return row === -1 ? -1 : rows.indexOf(pack(month, row));
    },
  };
}

/** The undated come last in either direction. */
function inOrder(months: readonly Month[], sort: ListQuery['sort']): readonly Month[] {
  if (sort === 'newest') return months;
  const dated = months.filter(({ month }) => month !== UNDATED_MONTH).reverse();
  return [...dated, ...months.filter(({ month }) => month === UNDATED_MONTH)];
}

function filedUnder(segment: SegmentColumns, filing: readonly number[], path: string | null): boolean {
  if (path === null) return true;
  return filing.some((index) => {
    const filed = segment.paths[index] ?? '';
    return filed === path || filed.startsWith(`${path}/`);
  });
}
