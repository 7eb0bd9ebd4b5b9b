import { packFile } from '../../manifest/paths.ts';
import { batchesOf } from '../pool/batches.ts';
import type { Pool } from '../pool/pool.ts';
import { cutByContent, PACK_SIZE } from './chunk.ts';
import type { EditionWriter } from './edition-writer.ts';
import type { Entry } from './entry.ts';
import { type PackedArticle, packKey } from './pack-job.ts';

/** A pack ends when its articles' texts reach this many bytes. */
const LARGEST_BYTES = 400_000;
const PACKS_A_JOB = 8;

/** The packs of an edition. */
export interface WrittenPacks {
  /** Content hash of each article's pack. */
  packOf: Map<Entry, string>;
  /** Content hash of each pack by its key, for the next build. */
  hashes: Map<string, string>;
}

/**
 * Writes the articles in packs: one main category path each (the uncategorised together), in list order.
 * @param entries in list order.
 * @param known content hashes of the previous build's packs, by key: these need not be read to be named.
 */
export async function writePacks(
  entries: readonly Entry[],
  known: ReadonlyMap<string, string>,
  writer: EditionWriter,
  pool: Pool,
): Promise<WrittenPacks> {
  const byPath = Map.groupBy(entries, ({ summary }) => summary.paths[0] ?? '');
  const packs = [...byPath.values()].flatMap(cutIntoPacks).map((pack) => {
    const articles = pack.map(packedArticle);
    return { pack, articles, key: packKey(articles) };
  });
  const hashes = new Map<string, string>();
  const missing = packs.filter(({ key }) => {
    const hash = known.get(key);
    if (hash === undefined || !writer.adopt(packFile(hash))) return true;
    hashes.set(key, hash);
    return false;
  });
  const jobs = batchesOf(missing, PACKS_A_JOB);
  const written = await pool.runAll<'packs'>(
    jobs.map((job) => ({ kind: 'packs', packs: job.map(({ articles }) => articles) })),
  );
  for (const [job, results] of written.entries())
    for (const [place, { hash, bytes }] of results.entries()) {
      const key = jobs[job]?.[place]?.key;
      if (key !== undefined) hashes.set(key, hash);
      writer.note(packFile(hash), bytes);
    }
  const packOf = new Map<Entry, string>();
  for (const { pack, key } of packs) for (const entry of pack) packOf.set(entry, hashes.get(key) ?? '');
  return { packOf, hashes };
}

function cutIntoPacks(entries: readonly Entry[]): Entry[][] {
  let length = 0;
  return cutByContent(
    entries,
    PACK_SIZE,
    ({ digits }) => digits,
    (pack) => {
      const added = pack.at(-1)?.post.text.length ?? 0;
      length = pack.length === 1 ? added : length + added;
      return length >= LARGEST_BYTES;
    },
  );
}

function packedArticle({ summary: { id, title, date, paths }, post }: Entry): PackedArticle {
  return { head: { id, title, date, paths }, text: post.text };
}
