import type { Category, Manifest } from '../manifest/manifest.ts';
import { facetsFile, headFile, packFile, pageFile, segmentFile, sizesFile } from '../manifest/paths.ts';
import { decodeSegment, segmentSchema } from '../manifest/segment.ts';
import { decodeSizes, sizesSchema } from '../manifest/sizes.ts';
import type { PlannedMonth } from './plan.ts';
import { readJson } from './read-json.ts';

/** Loads what a plan is made from. @param get gives a file of the edition. */
export async function loadMonths(
  manifest: Manifest,
  get: (file: string) => Promise<Response>,
): Promise<PlannedMonth[]> {
  return Promise.all(
    manifest.months.map(async (hashes): Promise<PlannedMonth> => {
      const file = segmentFile(hashes.month, hashes.segment);
      const segment = decodeSegment(await readJson(segmentSchema, file, await get(file)));
      if (segment.sizes === undefined) return { hashes, segment, sizes: null };
      const sizes = sizesFile(hashes.month, segment.sizes);
      return {
        hashes,
        segment,
        sizes: decodeSizes(await readJson(sizesSchema, sizes, await get(sizes)), segment),
      };
    }),
  );
}

/** All files of an edition that its manifest and its index name, but the images. */
export function filesOf({ categories }: Manifest, months: readonly PlannedMonth[]): Set<string> {
  return new Set([
    ...headsOf(categories),
    ...months.flatMap(({ hashes: { month, segment: hash, facets }, segment }) => [
      segmentFile(month, hash),
      facetsFile(month, facets),
      ...(segment.sizes === undefined ? [] : [sizesFile(month, segment.sizes)]),
      ...segment.pages.map(([page]) => pageFile(page)),
      ...segment.packs.map(packFile),
    ]),
  ]);
}

function headsOf(categories: readonly Category[]): string[] {
  return categories.flatMap(({ head, children }) => [headFile(head), ...headsOf(children)]);
}
