import * as v from 'valibot';
import { MONTH_PATTERN } from './article-id.ts';
import type { SegmentColumns } from './segment.ts';
import { decodeNumbers, encodeNumbers, VLQ_PATTERN } from './vlq.ts';

const columnSchema = v.pipe(v.string(), v.regex(VLQ_PATTERN));

/** How large a month's files are, so that a download knows it beforehand. Loaded when one is thought of. */
export const sizesSchema = v.object({
  month: v.pipe(v.string(), v.regex(MONTH_PATTERN)),
  /** Column of numbers: bytes of each pack, as in the month's segment of the index. */
  packs: columnSchema,
  /** Column of numbers: bytes of each page of summaries, as in the segment. */
  pages: columnSchema,
  /** Bytes of the month's facets. */
  facets: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Column of numbers: per row how many of the edition's images its article shows. */
  images: columnSchema,
  /** Column of numbers: per row their kilobytes, rounded up. */
  kilobytes: columnSchema,
  /** Column of numbers: per row how many images of other hosts its article shows; their bytes are not known. */
  foreign: columnSchema,
});

export type Sizes = v.InferOutput<typeof sizesSchema>;

/** The sizes of a month, as the build knows them; `rows` are in list order. */
export interface MonthSizes {
  packs: readonly number[];
  pages: readonly number[];
  facets: number;
  rows: readonly { images: number; bytes: number; foreign: number }[];
}

export function encodeSizes(month: string, { packs, pages, facets, rows }: MonthSizes): Sizes {
  return {
    month,
    packs: encodeNumbers(packs),
    pages: encodeNumbers(pages),
    facets,
    images: encodeNumbers(rows.map(({ images }) => images)),
    kilobytes: encodeNumbers(rows.map(({ bytes }) => Math.ceil(bytes / 1000))),
    foreign: encodeNumbers(rows.map(({ foreign }) => foreign)),
  };
}

/** The sizes of a month as typed columns. */
export interface SizeColumns {
  packs: Int32Array;
  pages: Int32Array;
  facets: number;
  images: Int32Array;
  kilobytes: Int32Array;
  foreign: Int32Array;
}

/** @throws {RangeError} when they do not fit the month's segment. */
export function decodeSizes(sizes: Sizes, segment: SegmentColumns): SizeColumns {
  const columns = {
    packs: decodeNumbers(sizes.packs),
    pages: decodeNumbers(sizes.pages),
    facets: sizes.facets,
    images: decodeNumbers(sizes.images),
    kilobytes: decodeNumbers(sizes.kilobytes),
    foreign: decodeNumbers(sizes.foreign),
  };
  const rows = segment.filed.length;
  if (
    columns.packs.length !== segment.packs.length ||
    columns.pages.length !== segment.pages.length ||
    [columns.images, columns.kilobytes, columns.foreign].some(({ length }) => length !== rows)
  )
    throw new RangeError('its columns do not fit the month');
  return columns;
}
