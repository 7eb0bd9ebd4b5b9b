import { type Article, packSchema } from '../../manifest/article.ts';
import { packFile } from '../../manifest/paths.ts';
import { cutByContent, PACK_SIZE } from './chunk.ts';
import type { EditionWriter } from './edition-writer.ts';
import type { Entry } from './entry.ts';

/** A pack ends when its articles' HTML reaches this many UTF-16 units. */
const LARGEST = 256_000;

/**
 * Writes the articles in packs: one main category path each (the uncategorised together), in list order.
 * @param entries in list order.
 * @returns the hash of each article's pack.
 */
export async function writePacks(
  entries: readonly Entry[],
  writer: EditionWriter,
): Promise<Map<Entry, string>> {
  const packOf = new Map<Entry, string>();
  const byPath = Map.groupBy(entries, ({ summary }) => summary.paths[0] ?? '');
  for (const filed of byPath.values()) {
    for (const pack of cutIntoPacks(filed)) {
      const hash = await writer.writeHashed(packSchema, { articles: pack.map(articleOf) }, packFile);
      for (const entry of pack) packOf.set(entry, hash);
    }
  }
  return packOf;
}

function cutIntoPacks(entries: readonly Entry[]): Entry[][] {
  let length = 0;
  return cutByContent(
    entries,
    PACK_SIZE,
    ({ digits }) => digits,
    (pack) => {
      const added = pack.at(-1)?.post.article.html.length ?? 0;
      length = pack.length === 1 ? added : length + added;
      return length >= LARGEST;
    },
  );
}

function articleOf({ summary: { id, title, date, paths }, post }: Entry): Article {
  return { ...post.article, id, title, date, paths };
}
