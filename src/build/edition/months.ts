import { setImmediate } from 'node:timers/promises';
import type * as v from 'valibot';
import { monthOfId } from '../../manifest/article-id.ts';
import { encodeFacets, type Facets, facetsSchema } from '../../manifest/facets.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { parseAs } from '../../manifest/parse.ts';
import { facetsFile, pageFile, segmentFile, sizesFile } from '../../manifest/paths.ts';
import { encodeSegment, segmentSchema } from '../../manifest/segment.ts';
import { encodeSizes, sizesSchema } from '../../manifest/sizes.ts';
import { cutByContent, PAGE_SIZE } from './chunk.ts';
import type { EditionWriter, WrittenFile } from './edition-writer.ts';
import { type Entry, keyOf } from './entry.ts';
import { writeSummaries } from './summaries.ts';

/** A month of which all is written but its segment, which names the packs. */
interface ListedMonth {
  month: string;
  rows: readonly Entry[];
  pages: readonly (WrittenFile & { rows: number })[];
  facets: string;
  sizes: string;
}

/**
 * Writes each month's pages of summaries, its facets and sizes. Gives way to other work between months.
 * @param entries in list order.
 */
export async function listMonths(entries: readonly Entry[], writer: EditionWriter): Promise<ListedMonth[]> {
  const months: ListedMonth[] = [];
  for (const [month, rows] of Map.groupBy(entries, ({ head }) => monthOfId(head.id))) {
    const pages = writePages(rows, writer);
    const key = keyOf('month', rows);
    const facets = writer.writeKnown(
      `facets ${key}`,
      () => jsonOf(facetsSchema, facetsOf(month, rows), month),
      (name) => facetsFile(month, name),
    );
    const sizesOfMonth = () =>
      encodeSizes(month, { pages: bytesOf(pages), facets: facets.bytes, rows: rows.map(sizesOf) });
    const sizes = writer.writeKnown(
      `sizes ${key}`,
      () => jsonOf(sizesSchema, sizesOfMonth(), month),
      (name) => sizesFile(month, name),
    );
    months.push({ month, rows, pages, facets: facets.hash, sizes: sizes.hash });
    await setImmediate();
  }
  return months;
}

/**
 * Writes the segment of each month.
 * @param packOf the content hash of each article's pack.
 */
export function indexMonths(
  months: readonly ListedMonth[],
  packOf: ReadonlyMap<Entry, string>,
  writer: EditionWriter,
): Manifest['months'] {
  return months.map(({ month, rows, pages, facets, sizes }) => {
    const segment = encodeSegment(
      month,
      rows.map((entry) => rowOf(entry, packOf)),
      pages.map(({ hash, rows }) => [hash, rows]),
      sizes,
    );
    const { hash } = writer.writeHashed(jsonOf(segmentSchema, segment, month), (name) =>
      segmentFile(month, name),
    );
    return { month, count: rows.length, segment: hash, facets };
  });
}

function writePages(rows: readonly Entry[], writer: EditionWriter): ListedMonth['pages'] {
  return cutByContent(rows, PAGE_SIZE, ({ digits }) => digits).map((page) => ({
    ...writeSummaries(page, pageFile, writer),
    rows: page.length,
  }));
}

/** @throws {ContractError} when the value does not follow the contract. */
function jsonOf<T>(schema: v.GenericSchema<unknown, T>, value: T, month: string): string {
  return JSON.stringify(parseAs(schema, value, `month ${month}`));
}

function bytesOf(files: readonly WrittenFile[]): number[] {
  return files.map(({ bytes }) => bytes);
}

function facetsOf(month: string, rows: readonly Entry[]): Facets {
  return encodeFacets(
    month,
    rows.map(({ post: { source, tags } }) => ({ source, tags })),
  );
}

function sizesOf({ post, mirrored }: Entry) {
  const images = [...post.images, ...(mirrored?.images ?? [])];
  return {
    text: post.text.length,
    images: images.length,
    imageBytes: images.reduce((sum, { bytes }) => sum + bytes, 0),
    foreign: mirrored?.foreign ?? post.foreignImages,
  };
}

function rowOf(entry: Entry, packOf: ReadonlyMap<Entry, string>) {
  const pack = packOf.get(entry);
  if (pack === undefined) throw new Error(`${entry.post.path}: its article is in no pack`);
  return {
    digits: entry.digits,
    minutes: entry.seconds === null ? null : Math.floor(entry.seconds / 60),
    paths: entry.head.paths,
    pack,
  };
}
