import { articleId, ID_DIGITS } from './article-id.ts';
import type { SegmentColumns } from './segment.ts';

/** The id of a row of a month. */
export function idOfRow(segment: SegmentColumns, row: number): string {
  return articleId(segment.month, segment.ids.slice(row * ID_DIGITS, (row + 1) * ID_DIGITS));
}

const idColumns = new WeakMap<SegmentColumns, readonly string[]>();

/** The ids of all rows of a month, made once: what is looked up by them often is found the faster. */
export function idsOfRows(segment: SegmentColumns): readonly string[] {
  let ids = idColumns.get(segment);
  if (!ids) {
    ids = Array.from(segment.filed, (_, row) => idOfRow(segment, row));
    idColumns.set(segment, ids);
  }
  return ids;
}

/** The row of an article in its month, or -1. */
export function rowOfId(segment: SegmentColumns, id: string): number {
  const digits = id.slice(-ID_DIGITS);
  // A hit that straddles two ids is none: look on behind it.
  for (let at = segment.ids.indexOf(digits); at !== -1; at = segment.ids.indexOf(digits, at + 1)) {
    if (at % ID_DIGITS === 0) return at / ID_DIGITS;
  }
  return -1;
}

/** Content hash of the pack that holds the article of a row. */
export function packOfRow(segment: SegmentColumns, row: number): string {
  return segment.packs[segment.packOf[row] ?? -1] ?? '';
}

/** Where the summary of a row stands: the content hash of its page, and its place in it. */
export function pageOfRow(segment: SegmentColumns, row: number): { page: string; place: number } {
  let first = 0;
  for (const [page, rows] of segment.pages) {
    if (row < first + rows) return { page, place: row - first };
    first += rows;
  }
  throw new RangeError(`month ${segment.month} has no row ${row}`);
}
