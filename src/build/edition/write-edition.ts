import { setImmediate } from 'node:timers/promises';
import { type Manifest, manifestSchema, type Site } from '../../manifest/manifest.ts';
import { parseAs } from '../../manifest/parse.ts';
import { headFile, MANIFEST_FILE } from '../../manifest/paths.ts';
import { MANIFEST_VERSION } from '../../manifest/version.ts';
import { allEnded } from '../pool/all-ended.ts';
import type { Pool } from '../pool/pool.ts';
import { contentHash } from '../posts/identity.ts';
import { type CategoryNode, categoryTree, sortedCategories } from './category-tree.ts';
import type { EditionWriter } from './edition-writer.ts';
import { type Entry, summaryOf } from './entry.ts';
import { indexMonths, listMonths } from './months.ts';
import { writePacks } from './packs.ts';
import { writeSummaries } from './summaries.ts';

/** Summaries in the manifest, for the first paint of the front page. */
const NEWEST_LENGTH = 30;

/**
 * Writes all data files of an edition; the manifest last.
 * @param entries in list order.
 */
export async function writeEdition(
  entries: readonly Entry[],
  site: Site,
  writer: EditionWriter,
  pool: Pool,
): Promise<Manifest> {
  await copyImages(entries, writer);
  const tree = categoryTree(entries);
  // While the threads write packs, this one writes the lists.
  const [packOf, listed, heads] = await allEnded([
    writePacks(entries, writer, pool),
    listMonths(entries, writer),
    writeHeads(tree, writer),
  ]);
  const months = indexMonths(listed, packOf, writer);
  const content = {
    date: entries[0]?.head.date ?? null,
    site,
    count: entries.length,
    categories: sortedCategories(tree, (node) => heads.get(node) ?? ''),
    newest: entries.slice(0, NEWEST_LENGTH).map(summaryOf),
    months,
  };
  const manifest = parseAs(
    manifestSchema,
    { version: MANIFEST_VERSION, edition: contentHash(JSON.stringify(content)), ...content },
    MANIFEST_FILE,
  );
  writer.write(MANIFEST_FILE, JSON.stringify(manifest));
  return manifest;
}

async function copyImages(entries: readonly Entry[], writer: EditionWriter): Promise<void> {
  for (const { post, mirrored } of entries)
    for (const image of [...post.images, ...(mirrored?.copies ?? [])]) await writer.copy(image);
}

async function writeHeads(
  nodes: ReadonlyMap<string, CategoryNode>,
  writer: EditionWriter,
  heads = new Map<CategoryNode, string>(),
): Promise<Map<CategoryNode, string>> {
  for (const node of nodes.values()) {
    heads.set(node, writeSummaries(node.newest, headFile, writer).hash);
    await setImmediate();
    await writeHeads(node.children, writer, heads);
  }
  return heads;
}
