import type { PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';

/** The highlighter of code: with its grammars a fifth of the app, for a few articles, which can be read without it. */
const RARE = /^assets\/highlight-code-/;
/** What removes a broken worker (`build/app`) knows it by this name. */
const PARTS = 'app-parts';

/** Whether a file of the app is not worth storing for everybody. */
export const isRare = ({ url }: PrecacheEntry): boolean => RARE.test(url);

/**
 * Stores rare parts when a page loads them, and lets those of other versions go.
 * @returns stores them all, for who wants to be ready for everything.
 */
export function storeWhenLoaded(
  worker: ServiceWorkerGlobalScope,
  parts: readonly PrecacheEntry[],
): (event: ExtendableEvent) => Promise<void> {
  const urls = new Set(parts.map(({ url }) => new URL(url, worker.location.href).href));
  const strategy = new CacheFirst({
    cacheName: PARTS,
    plugins: [{ cacheWillUpdate: async ({ response }) => (isScript(response) ? response : null) }],
  });
  registerRoute(({ url }) => urls.has(url.href), strategy);
  worker.addEventListener('activate', (event) =>
    event.waitUntil(
      caches.open(PARTS).then(async (cache) => {
        for (const request of await cache.keys()) if (!urls.has(request.url)) await cache.delete(request);
      }),
    ),
  );
  return async (event) => {
    for (const url of urls) await strategy.handleAll({ event, request: new Request(url) })[1];
  };
}

/** Not a network's page in its place. */
function isScript({ ok, headers }: Response): boolean {
  return ok && /javascript/.test(headers.get('content-type') ?? '');
}
