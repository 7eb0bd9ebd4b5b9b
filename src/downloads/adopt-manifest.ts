import { MANIFEST_FILE } from '../manifest/paths.ts';
import { CACHE } from './caches.ts';

/**
 * Makes an edition the one that opens without a network. Its index must be stored: a table of contents alone would
 * strand what has been downloaded.
 * @returns whether it was another before.
 */
export async function adoptManifest(root: string, answer: Response): Promise<boolean> {
  const cache = await caches.open(CACHE.manifest);
  const body = await answer.text();
  const before = await cache.match(root + MANIFEST_FILE, { ignoreVary: true });
  if (before && (await before.text()) === body) return false;
  const headers = { 'content-type': 'application/json', 'content-length': String(new Blob([body]).size) };
  await cache.put(root + MANIFEST_FILE, new Response(body, { headers }));
  return before !== undefined;
}
