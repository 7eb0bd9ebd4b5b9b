import * as v from 'valibot';
import { MONTH_PATTERN } from './article-id.ts';
import type { SegmentColumns } from './segment.ts';
import { decodeNumbers, encodeNumbers, VLQ_PATTERN } from './vlq.ts';

const columnSchema = v.pipe(v.string(), v.regex(VLQ_PATTERN));

/** How large a month's files are, so that a download knows it beforehand. Loaded when one is thought of. */
export const sizesSchema = v.object({
  month: v.pipe(v.string(), v.regex(MONTH_PATTERN)),
  /** Column of numbers: per row the kilobytes of its text, rounded up. A pack may span months, so each row tells its part. */
  texts: columnSchema,
  /** Column of numbers: bytes of each page of summaries, as in the segment. */
  pages: columnSchema,
  /** Bytes of the month's facets. */
  facets: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Column of numbers: per row how many of the edition's images its article shows. */
  images: columnSchema,
  /** Column of numbers: per row the kilobytes of these images, rounded up. */
  kilobytes: columnSchema,
  /** Column of numbers: per row how many images of other hosts its article shows; their bytes are not known. */
  foreign: columnSchema,
});

export type Sizes = v.InferOutput<typeof sizesSchema>;

/** The sizes of a month, as the build knows them; `rows` are in list order. */
export interface MonthSizes {
  pages: readonly number[];
  facets: number;
  rows: readonly { text: number; images: number; imageBytes: number; foreign: number }[];
}

export function encodeSizes(month: string, { pages, facets, rows }: MonthSizes): Sizes {
  return {
    month,
    texts: encodeNumbers(rows.map(({ text }) => Math.ceil(text / 1000))),
    pages: encodeNumbers(pages),
    facets,
    images: encodeNumbers(rows.map(({ images }) => images)),
    kilobytes: encodeNumbers(rows.map(({ imageBytes }) => Math.ceil(imageBytes / 1000))),
    foreign: encodeNumbers(rows.map(({ foreign }) => foreign)),
  };
}

/** The sizes of a month as typed columns. */
export interface SizeColumns {
  texts: Int32Array;
  pages: Int32Array;
  facets: number;
  images: Int32Array;
  kilobytes: Int32Array;
  foreign: Int32Array;
}

/** @throws {RangeError} when they do not fit the month's segment. */
export function decodeSizes(sizes: Sizes, segment: SegmentColumns): SizeColumns {
  const columns = {
    texts: decodeNumbers(sizes.texts),
    pages: decodeNumbers(sizes.pages),
    facets: sizes.facets,
    images: decodeNumbers(sizes.images),
    kilobytes: decodeNumbers(sizes.kilobytes),
    foreign: decodeNumbers(sizes.foreign),
  };
  const rows = segment.filed.length;
  if (
    columns.pages.length !== segment.pages.length ||
    [columns.texts, columns.images, columns.kilobytes, columns.foreign].some(({ length }) => length !== rows)
  )
    throw new RangeError('its columns do not fit the month');
  return columns;
}
