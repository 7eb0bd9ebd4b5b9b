import { summariesSchema } from '../../manifest/article.ts';
import { monthOfId } from '../../manifest/article-id.ts';
import { encodeFacets, type Facets, facetsSchema } from '../../manifest/facets.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { facetsFile, pageFile, segmentFile, sizesFile } from '../../manifest/paths.ts';
import { encodeSegment, segmentSchema } from '../../manifest/segment.ts';
import { encodeSizes, sizesSchema } from '../../manifest/sizes.ts';
import { cutByContent, PAGE_SIZE } from './chunk.ts';
import type { EditionWriter } from './edition-writer.ts';
import type { Entry } from './entry.ts';

/**
 * Writes each month's pages of summaries and its segment, facets and sizes.
 * @param entries in list order.
 */
export function writeMonths(
  entries: readonly Entry[],
  packOf: ReadonlyMap<Entry, string>,
  writer: EditionWriter,
): Manifest['months'] {
  const months: Manifest['months'] = [];
  for (const [month, rows] of Map.groupBy(entries, ({ summary }) => monthOfId(summary.id))) {
    const pages = writePages(rows, writer);
    const facets = writer.writeHashed(facetsSchema, facetsOf(month, rows), (name) => facetsFile(month, name));
    const columns = rows.map((entry) => rowOf(entry, packOf));
    const sizes = encodeSizes(month, {
      pages: pages.map(([page]) => writer.sizeOf(pageFile(page))),
      facets: writer.sizeOf(facetsFile(month, facets)),
      rows: rows.map(sizesOf),
    });
    const segment = encodeSegment(
      month,
      columns,
      pages,
      writer.writeHashed(sizesSchema, sizes, (name) => sizesFile(month, name)),
    );
    months.push({
      month,
      count: rows.length,
      segment: writer.writeHashed(segmentSchema, segment, (name) => segmentFile(month, name)),
      facets,
    });
  }
  return months;
}

function writePages(rows: readonly Entry[], writer: EditionWriter): [hash: string, rows: number][] {
  const pages: [string, number][] = [];
  for (const page of cutByContent(rows, PAGE_SIZE, ({ digits }) => digits)) {
    const summaries = page.map(({ summary }) => summary);
    pages.push([writer.writeHashed(summariesSchema, { summaries }, pageFile), page.length]);
  }
  return pages;
}

function facetsOf(month: string, rows: readonly Entry[]): Facets {
  return encodeFacets(
    month,
    rows.map(({ post: { article } }) => ({ source: article.source, tags: article.tags ?? [] })),
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
    paths: entry.summary.paths,
    pack,
  };
}
