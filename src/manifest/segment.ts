import * as v from 'valibot';
import { categoryPathSchema, hashSchema } from './article.ts';
import { ID_DIGITS, MONTH_PATTERN, UNDATED_MONTH } from './article-id.ts';
import { Interner } from './interner.ts';
import { decodeNumbers, encodeNumbers, VLQ_PATTERN } from './vlq.ts';

const indexSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const columnSchema = v.pipe(v.string(), v.regex(VLQ_PATTERN));

/** One month of the index as it is stored: a column per field, rows in list order (newest first). */
export const segmentSchema = v.object({
  month: v.pipe(v.string(), v.regex(MONTH_PATTERN)),
  /** The digits of the ids, {@link ID_DIGITS} a row, without separators. */
  ids: v.pipe(v.string(), v.regex(/^[0-9a-z]*$/)),
  /**
   * Column of numbers: minutes since 1970 of the first row, then how many minutes each row is older than the one before.
   * Empty when undated.
   */
  minutes: columnSchema,
  /** The category paths that occur. */
  paths: v.array(categoryPathSchema),
  /** The combinations of paths that occur, as indexes into `paths`; an article's main path first. */
  filings: v.array(v.array(indexSchema)),
  /** Column of numbers: per row its filing, as an index into `filings`. */
  filed: columnSchema,
  /** Content hash and number of rows of each page, in list order. */
  pages: v.array(v.tuple([hashSchema, indexSchema])),
  /**
   * Content hash, main path (index into `paths`, or -1 for none) and number of this month's rows of each pack.
   * The packs of one path follow each other in list order, so a row's pack is found by counting.
   */
  packs: v.array(v.tuple([hashSchema, v.pipe(v.number(), v.integer()), indexSchema])),
  /** Content hash of the month's sizes. Absent in editions of version 1. */
  sizes: v.optional(hashSchema),
});

export type Segment = v.InferOutput<typeof segmentSchema>;

/** A row of a month, as the build knows it. */
export interface SegmentRow {
  /** {@link ID_DIGITS} digits. */
  digits: string;
  /** Minutes since 1970; `null` in the undated month only. */
  minutes: number | null;
  /** Category paths, the main one first. */
  paths: readonly string[];
  /** Content hash of the pack that holds the article. */
  pack: string;
}

/**
 * Writes the rows of a month, newest first, as columns. `pages` gives hash and length of each page of its summaries,
 * `sizes` the hash of its sizes.
 */
export function encodeSegment(
  month: string,
  rows: readonly SegmentRow[],
  pages: readonly (readonly [hash: string, rows: number])[],
  sizes?: string,
): Segment {
  const paths = new Interner<string>();
  const filings = new Interner<number[]>();
  const packs = new Map<string, [hash: string, path: number, rows: number]>();
  const filed: number[] = [];
  const minutes: number[] = [];
  let previous = 0;
  for (const row of rows) {
    const indexes = row.paths.map((path) => paths.indexOf(path, path));
    filed.push(filings.indexOf(indexes.join(' '), indexes));
    const pack = packs.get(row.pack);
    if (pack) pack[2] += 1;
    else packs.set(row.pack, [row.pack, indexes[0] ?? -1, 1]);
    if (row.minutes === null) continue;
    minutes.push(minutes.length === 0 ? row.minutes : previous - row.minutes);
    previous = row.minutes;
  }
  return {
    month,
    ids: rows.map((row) => row.digits).join(''),
    minutes: encodeNumbers(minutes),
    paths: paths.values,
    filings: filings.values,
    filed: encodeNumbers(filed),
    pages: pages.map(([hash, count]) => [hash, count]),
    packs: [...packs.values()],
    ...(sizes === undefined ? {} : { sizes }),
  };
}

/** The rows of a month as typed columns; all have the same length. */
export interface SegmentColumns {
  month: string;
  /** Joined digits of the ids. */
  ids: string;
  /** Minutes since 1970; `null` when undated. */
  minutes: Int32Array | null;
  paths: readonly string[];
  filings: readonly (readonly number[])[];
  filed: Uint16Array;
  pages: Segment['pages'];
  /** Per row its pack, as an index into `packs`. */
  packOf: Uint16Array;
  /** Content hashes. */
  packs: readonly string[];
  /** Content hash of the month's sizes, where the edition has them. */
  sizes: string | undefined;
}

/**
 * Reads the columns of a month.
 * @throws {RangeError} when the columns differ in length or point outside their tables.
 */
export function decodeSegment(segment: Segment): SegmentColumns {
  const filed = Uint16Array.from(decodeNumbers(segment.filed));
  const deltas = decodeNumbers(segment.minutes);
  const { length } = filed;
  const undated = segment.month === UNDATED_MONTH;
  const pageRows = segment.pages.reduce((sum, [, rows]) => sum + rows, 0);
  const packRows = segment.packs.reduce((sum, [, , rows]) => sum + rows, 0);
  if (
    segment.ids.length !== length * ID_DIGITS ||
    deltas.length !== (undated ? 0 : length) ||
    pageRows !== length ||
    packRows !== length
  )
    throw new RangeError('its columns differ in length');
  if (filed.some((filing) => filing >= segment.filings.length))
    throw new RangeError('a row is filed outside the table of filings');
  if (segment.filings.flat().some((path) => path >= segment.paths.length))
    throw new RangeError('a filing names a path outside the table of paths');

  let minute = 0;
  const minutes = deltas.map((value, row) => {
    minute = row === 0 ? value : minute - value;
    return minute;
  });
  return {
    month: segment.month,
    ids: segment.ids,
    minutes: undated ? null : minutes,
    paths: segment.paths,
    filings: segment.filings,
    filed,
    pages: segment.pages,
    packOf: packOfEachRow(segment, filed),
    packs: segment.packs.map(([hash]) => hash),
    sizes: segment.sizes,
  };
}

/** Deals the rows of each main path to its packs, in order. */
function packOfEachRow(segment: Segment, filed: Uint16Array): Uint16Array {
  const queues = new Map<number, { pack: number; left: number }[]>();
  segment.packs.forEach(([, path, rows], pack) => {
    const queue = queues.get(path) ?? [];
    queue.push({ pack, left: rows });
    queues.set(path, queue);
  });
  return filed.map((filing) => {
    const queue = queues.get(segment.filings[filing]?.[0] ?? -1);
    const current = queue?.[0];
    if (!queue || !current) throw new RangeError('a path has more rows than its packs hold');
    current.left -= 1;
    if (current.left === 0) queue.shift();
    return current.pack;
  });
}
