import { packFile } from '../../manifest/paths.ts';
import { batchesOf } from '../pool/batches.ts';
import type { Pool } from '../pool/pool.ts';
import { cutByContent, PACK_SIZE } from './chunk.ts';
import type { EditionWriter } from './edition-writer.ts';
import { type Entry, keyOf } from './entry.ts';
import type { PackedArticle } from './pack-job.ts';

/** A pack ends when its articles' texts reach this many bytes. */
const LARGEST_BYTES = 400_000;
const PACKS_A_JOB = 8;

/**
 * Writes the articles in packs: one main category path each (the uncategorised together), in list order.
 * @param entries in list order.
 * @returns the content hash of each article's pack.
 */
export async function writePacks(
  entries: readonly Entry[],
  writer: EditionWriter,
  pool: Pool,
): Promise<Map<Entry, string>> {
  const byPath = Map.groupBy(entries, ({ head }) => head.paths[0] ?? '');
  const packs = [...byPath.values()].flatMap(cutIntoPacks).map((pack) => {
    return { pack, key: keyOf('pack', pack) };
  });
  // The previous build's need not be read to be named.
  const missing = packs.filter(({ key }) => !writer.adoptKnown(key, packFile));
  const jobs = batchesOf(missing, PACKS_A_JOB);
  const done = await pool.runAll<'packs'>(
    jobs.map((job) => ({ kind: 'packs', packs: job.map(({ pack }) => pack.map(packedArticle)) })),
  );
  for (const [job, results] of done.entries())
    for (const [place, pack] of results.entries()) {
      const key = jobs[job]?.[place]?.key;
      if (key !== undefined) writer.made.set(key, pack);
      writer.note(packFile(pack.hash), pack.bytes);
    }
  const packOf = new Map<Entry, string>();
  for (const { pack, key } of packs)
    for (const entry of pack) packOf.set(entry, writer.made.get(key)?.hash ?? '');
  return packOf;
}

/** Cuts from the oldest on, so that what is published next changes the newest pack alone, which is seldom full. */
function cutIntoPacks(entries: readonly Entry[]): Entry[][] {
  let length = 0;
  const packs = cutByContent(
    entries.toReversed(),
    PACK_SIZE,
    ({ digits }) => digits,
    (pack) => {
      const added = pack.at(-1)?.post.text.length ?? 0;
      length = pack.length === 1 ? added : length + added;
      return length >= LARGEST_BYTES;
    },
  );
  return packs.reverse().map((pack) => pack.reverse());
}

function packedArticle({ head, post, mirrored }: Entry): PackedArticle {
  const images = mirrored && { shown: mirrored.shown, images: mirrored.images };
  return { head, text: post.text, ...(images ? { images } : {}) };
}
