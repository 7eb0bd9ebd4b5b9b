import { lastAtMost } from './last-at-most.ts';
import type { ListView } from './list-view.ts';

/** Heights in pixels. */
export interface RowSizes {
  row: number;
  day: number;
}

/** Where the entries of a list stand, in pixels from its top. */
export interface RowPlaces {
  length: number;
  count: number;
  startOf(index: number): number;
  sizeOf(index: number): number;
  /** The entry at a place; the first or last one beyond the ends. */
  indexAt(offset: number): number;
  /** The entry of the day heading that an entry stands under, itself included; -1 above the first. */
  headingOf(index: number): number;
}

/** All rows are equally high and so are all headings: with the places of the headings, the rest is arithmetic. */
export function rowPlaces(
  { entryCount, headings }: Pick<ListView, 'entryCount' | 'headings'>,
  { row, day }: RowSizes,
): RowPlaces {
  const startOf = (index: number) => {
    const above = lastAtMost(headings, index - 1) + 1;
    return above * day + (index - above) * row;
  };
  const starts = headings.map((entry, above) => above * day + (entry - above) * row);
  return {
    length: startOf(entryCount),
    count: entryCount,
    startOf,
    sizeOf: (index) => (headings[lastAtMost(headings, index)] === index ? day : row),
    indexAt: (offset) => {
      const under = lastAtMost(starts, offset);
      const heading = headings[under] ?? -1;
      const below = offset - (starts[under] ?? -day) - day;
      return Math.max(0, Math.min(entryCount - 1, heading + 1 + Math.max(-1, Math.floor(below / row))));
    },
    headingOf: (index) => headings[lastAtMost(headings, index)] ?? -1,
  };
}
