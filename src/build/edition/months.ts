import { summariesSchema } from '../../manifest/article.ts';
import { monthOfId } from '../../manifest/article-id.ts';
import { encodeFacets, facetsSchema } from '../../manifest/facets.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { facetsFile, pageFile, segmentFile } from '../../manifest/paths.ts';
import { encodeSegment, segmentSchema } from '../../manifest/segment.ts';
import { cutByContent, PAGE_SIZE } from './chunk.ts';
import type { EditionWriter } from './edition-writer.ts';
import type { Entry } from './entry.ts';

/**
 * Writes each month's pages of summaries and its segment and facets of the index.
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
    const segment = encodeSegment(
      month,
      rows.map((entry) => rowOf(entry, packOf)),
      pages,
    );
    const facets = encodeFacets(
      month,
      rows.map(({ post: { article } }) => ({ source: article.source, tags: article.tags ?? [] })),
    );
    months.push({
      month,
      count: rows.length,
      segment: writer.writeHashed(segmentSchema, segment, (name) => segmentFile(month, name)),
      facets: writer.writeHashed(facetsSchema, facets, (name) => facetsFile(month, name)),
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
