import { type Manifest, manifestSchema } from '../manifest/manifest.ts';
import { parseAs } from '../manifest/parse.ts';
import { MANIFEST_FILE, segmentFile } from '../manifest/paths.ts';
import { adoptManifest } from './adopt-manifest.ts';
import { CACHE, filesIn } from './caches.ts';
import { fetchChecked } from './fetch-checked.ts';
import type { FetchedManifest } from './newest-manifest.ts';

/** The table of contents that opens without a network. */
export async function storedManifest(root: string): Promise<Response | undefined> {
  return (await caches.open(CACHE.manifest)).match(root + MANIFEST_FILE, { ignoreVary: true });
}

/**
 * Makes the newest edition the one that opens, once the months of its index that have changed are stored: until then
 * the one before is worth more to a reader without a network.
 * @returns whether it was another before.
 * @throws {FileError} when a month can't be had; then all stays as it was.
 */
export async function renewManifest(root: string, { manifest, answer }: FetchedManifest): Promise<boolean> {
  const stored = await storedManifest(root);
  const before = stored && readManifest(await stored.json());
  if (before?.edition === manifest.edition) return false;
  if (before) {
    const index = await filesIn(CACHE.index, root);
    const wasStored = new Set(
      before.months
        .filter((month) => index.has(segmentFile(month.month, month.segment)))
        .map(({ month }) => month),
    );
    const known = new Set(before.months.map(({ month }) => month));
    const missing = manifest.months
      .filter(({ month }) => wasStored.has(month) || !known.has(month))
      .map(({ month, segment }) => segmentFile(month, segment))
      .filter((file) => !index.has(file));
    const cache = await caches.open(CACHE.index);
    await Promise.all(
      missing.map(async (file) => cache.put(root + file, await fetchChecked(root, file, NEVER))),
    );
  }
  return adoptManifest(root, answer);
}

const NEVER = new AbortController().signal;

function readManifest(json: unknown): Manifest | undefined {
  try {
    return parseAs(manifestSchema, json, MANIFEST_FILE);
  } catch {
    // Another version of the app stored it.
    return undefined;
  }
}
