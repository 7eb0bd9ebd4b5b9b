/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core';
import { createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, StaleWhileRevalidate } from 'workbox-strategies';
import { isAppPath, isHashedFile, MANIFEST_FILE, SHELL_FILE } from '../manifest/paths.ts';
import { isPageMessage } from '../manifest/worker-messages.ts';
import { announceNetwork, announceNewEdition } from './announce.ts';
import { noPages } from './no-pages.ts';

declare const self: ServiceWorkerGlobalScope;

const scope = new URL(self.registration.scope);

/** The path of a URL below the scope, without a slash in front; `null` outside. */
function pathInScope(url: URL): string | null {
  const inside = url.origin === scope.origin && url.pathname.startsWith(scope.pathname);
  return inside ? url.pathname.slice(scope.pathname.length) : null;
}

clientsClaim();
// A new worker waits until the reader agrees to the new app.
self.addEventListener('message', ({ data }) => {
  if (isPageMessage(data)) void self.skipWaiting();
});

// The app: stored whole at installation. Its shell answers every page, so that a page opens without the network.
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && isAppPath(`/${pathInScope(url) ?? ''}`),
  createHandlerBoundToURL(scope.pathname + SHELL_FILE),
);

// The manifest: the stored edition at once; the newest is fetched behind it and announced.
registerRoute(
  ({ url }) => pathInScope(url) === MANIFEST_FILE,
  new StaleWhileRevalidate({
    cacheName: 'manifest',
    plugins: [noPages, announceNetwork, announceNewEdition],
  }),
);

// All other files of an edition carry their hash in their name: what is stored is right for ever.
registerRoute(
  ({ url }) => isHashedFile(pathInScope(url) ?? ''),
  new CacheFirst({ cacheName: 'edition', plugins: [noPages, announceNetwork] }),
);
