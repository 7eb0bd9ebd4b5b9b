import { CACHE } from '../downloads/caches.ts';
import type { ImageAnswer } from '../manifest/worker-messages.ts';

/** Of images that nobody may read the browser counts each as about 7 MB (Chromium), so that few are kept. */
const MOST_OPAQUE = 30;
/** One is stored after the other: each counts those before it. */
const OPAQUE_LOCK = 'opaque-images';
/** Images that were seen and not downloaded. */
const MOST_SEEN = 300;

/** How images of other hosts are asked for: they learn nothing of the reader. */
const ASKING = { credentials: 'omit', referrerPolicy: 'no-referrer' } as const;

/** An image of another host: stored, or from the network, which is stored as far as there is room. */
export async function answerForeignImage(event: ExtendableEvent, request: Request): Promise<Response> {
  const stored = await storedImage(request.url);
  if (stored) return stored;
  const readable = await fetchReadable(request.url);
  if (readable instanceof Response) {
    event.waitUntil(keepSeen(CACHE.foreignSeen, MOST_SEEN, request.url, readable.clone()));
    return readable;
  }
  const response = await fetch(request);
  if (readable === 'none') return response;
  // A host that was asked with a referrer has been asked a second time, by the page: what it shows now is what it shows.
  if (response.type === 'opaque') event.waitUntil(keepOpaqueSeen(request.url, response.clone()));
  return response;
}

/** Stores an image for good. */
export async function storeForeignImage(address: string): Promise<ImageAnswer> {
  try {
    const held = await (await caches.open(CACHE.foreign)).match(address);
    if (held) return { bytes: lengthOf(held) };
    const readable = await fetchReadable(address);
    if (readable === 'none') return { fault: 'gone' };
    if (readable) {
      await (await caches.open(CACHE.foreign)).put(address, readable.clone());
      return { bytes: lengthOf(readable) };
    }
    const opaque = await fetch(address, { ...ASKING, mode: 'no-cors' });
    const kept = await navigator.locks.request(OPAQUE_LOCK, () => keepOpaque(address, opaque));
    return kept ? { bytes: 0 } : { fault: 'refused' };
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    return { fault: full ? 'full' : 'unreachable' };
  }
}

async function storedImage(address: string): Promise<Response | undefined> {
  for (const cacheName of [CACHE.foreign, CACHE.foreignSeen, CACHE.opaque, CACHE.opaqueSeen]) {
    const stored = await caches.match(address, { cacheName, ignoreVary: true });
    if (stored) return stored;
  }
  return undefined;
}

/** The image as a response of its own, if its host lets others read it; `none` where it says that there is no image. */
async function fetchReadable(address: string): Promise<Response | 'none' | undefined> {
  try {
    const response = await fetch(address, { ...ASKING, mode: 'cors' });
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || !type.startsWith('image/')) return 'none';
    const body = await response.arrayBuffer();
    return new Response(body, {
      headers: { 'content-type': type, 'content-length': String(body.byteLength) },
    });
  } catch {
    return undefined;
  }
}

/** Keeps an opaque image in the place of one that was only seen, if need be; tells whether there was room. */
async function keepOpaque(address: string, response: Response): Promise<boolean> {
  const [kept, seen] = await Promise.all([caches.open(CACHE.opaque), caches.open(CACHE.opaqueSeen)]);
  const [keptKeys, seenKeys] = await Promise.all([kept.keys(), seen.keys()]);
  if (keptKeys.some(({ url }) => url === address)) return true;
  if (keptKeys.length >= MOST_OPAQUE) return false;
  const [oldest] = seenKeys;
  if (keptKeys.length + seenKeys.length >= MOST_OPAQUE && oldest) await seen.delete(oldest);
  await kept.put(address, response);
  return true;
}

async function keepOpaqueSeen(address: string, response: Response): Promise<void> {
  await navigator.locks.request(OPAQUE_LOCK, async () => {
    const kept = await (await caches.open(CACHE.opaque)).keys();
    await keepSeen(CACHE.opaqueSeen, MOST_OPAQUE - kept.length, address, response);
  });
}

async function keepSeen(name: string, most: number, address: string, response: Response): Promise<void> {
  if (most <= 0) return;
  const cache = await caches.open(name);
  // A cache's keys stand in the order in which they came.
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length + 1 - most)).map((key) => cache.delete(key)));
  // Without room it is only not kept.
  await cache.put(address, response).catch(() => undefined);
}

function lengthOf(response: Response): number {
  return Number(response.headers.get('content-length') ?? 0);
}
