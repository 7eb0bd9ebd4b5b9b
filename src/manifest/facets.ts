import * as v from 'valibot';
import { MONTH_PATTERN } from './article-id.ts';
import { Interner } from './interner.ts';
import { decodeNumbers, encodeNumbers, VLQ_PATTERN } from './vlq.ts';

const indexSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const columnSchema = v.pipe(v.string(), v.regex(VLQ_PATTERN));
const nameSchema = v.pipe(v.string(), v.nonEmpty());

/** The sources and tags of a month as they are stored, rows as in its segment of the index. Loaded on first use. */
export const facetsSchema = v.object({
  month: v.pipe(v.string(), v.regex(MONTH_PATTERN)),
  /** The sources that occur. */
  sources: v.array(nameSchema),
  /** Column of numbers: per row its source, as an index into `sources` plus one; 0 is none. */
  published: columnSchema,
  /** The tags that occur. */
  tags: v.array(nameSchema),
  /** The combinations of tags that occur, as indexes into `tags`. */
  combinations: v.array(v.array(indexSchema)),
  /** Column of numbers: per row its tags, as an index into `combinations`. */
  tagged: columnSchema,
});

export type Facets = v.InferOutput<typeof facetsSchema>;

/** What the facets say of a row. */
export interface FacetRow {
  source: string | undefined;
  /** Empty and repeated ones are left out. */
  tags: readonly string[];
}

/** Writes the sources and tags of a month's rows, newest first, as columns. */
export function encodeFacets(month: string, rows: readonly FacetRow[]): Facets {
  const sources = new Interner<string>();
  const tags = new Interner<string>();
  const combinations = new Interner<number[]>();
  const published: number[] = [];
  const tagged: number[] = [];
  for (const row of rows) {
    published.push(row.source ? sources.indexOf(row.source, row.source) + 1 : 0);
    const indexes = [...new Set(row.tags)].filter(Boolean).map((tag) => tags.indexOf(tag, tag));
    tagged.push(combinations.indexOf(indexes.join(' '), indexes));
  }
  return {
    month,
    sources: sources.values,
    published: encodeNumbers(published),
    tags: tags.values,
    combinations: combinations.values,
    tagged: encodeNumbers(tagged),
  };
}

/** The facets of a month as typed columns; both have the same length. */
export interface FacetColumns {
  sources: readonly string[];
  /** Per row its source, as an index into `sources` plus one; 0 is none. */
  published: Int32Array;
  tags: readonly string[];
  combinations: readonly (readonly number[])[];
  /** Per row its tags, as an index into `combinations`. */
  tagged: Int32Array;
}

/**
 * Reads the facets of a month.
 * @param rows how many articles the month holds.
 * @throws {RangeError} when a column has another length or points outside its table.
 */
export function decodeFacets(facets: Facets, rows: number): FacetColumns {
  const { sources, tags, combinations } = facets;
  const published = decodeNumbers(facets.published);
  const tagged = decodeNumbers(facets.tagged);
  if (published.length !== rows || tagged.length !== rows)
    throw new RangeError('its columns are not as long as the month');
  if (published.some((source) => source > sources.length))
    throw new RangeError('a row has a source outside the table of sources');
  if (tagged.some((combination) => combination >= combinations.length))
    throw new RangeError('a row has tags outside the table of combinations');
  if (combinations.some((combination) => combination.some((tag) => tag >= tags.length)))
    throw new RangeError('a combination names a tag outside the table of tags');
  return { sources, published, tags, combinations, tagged };
}
