/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core';
import { createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { CACHE } from '../downloads/caches.ts';
import { isDownload } from '../downloads/fetch-checked.ts';
import { isAppPath, isHashedFile, MANIFEST_FILE, SHELL_FILE } from '../manifest/paths.ts';
import { readPageMessage } from '../manifest/worker-messages.ts';
import { announceNetwork } from './announce.ts';
import { answerManifest } from './answer-manifest.ts';
import { checkedFiles } from './checked-files.ts';
import { answerForeignImage, storeForeignImage } from './foreign-images.ts';
import { keepUpBehind } from './keep-up-behind.ts';
import { partialAnswers } from './partial-answers.ts';
import { isRare, storeWhenLoaded } from './rare-parts.ts';

declare const self: ServiceWorkerGlobalScope;

const root = self.registration.scope;

/** The path of a URL below the scope, without a slash in front; empty outside. */
function pathOf({ href }: URL): string {
  return href.startsWith(root) ? href.slice(root.length).replace(/[?#].*$/s, '') : '';
}

clientsClaim();
const files = self.__WB_MANIFEST.map((file) => (typeof file === 'string' ? { url: file } : file));
const storeRareParts = storeWhenLoaded(self, files.filter(isRare));
self.addEventListener('message', (event) => {
  const message = readPageMessage(event.data);
  // A new worker waits until the reader agrees to the new app.
  if (message?.type === 'skip-waiting') void self.skipWaiting();
  if (message?.type === 'store-rare-parts') event.waitUntil(storeRareParts(event));
  if (message?.type === 'claim') event.waitUntil(self.clients.claim());
  if (message?.type === 'store-image')
    event.waitUntil(storeForeignImage(message.address).then((answer) => event.ports[0]?.postMessage(answer)));
});

// The app: stored at installation, but for what few need. Its shell answers every page, so that a page opens without the network.
precacheAndRoute(files.filter((file) => !isRare(file)));
registerRoute(
  ({ request, url }) =>
    request.mode === 'navigate' && url.href.startsWith(root) && isAppPath(`/${pathOf(url)}`),
  createHandlerBoundToURL(new URL(root).pathname + SHELL_FILE),
);

// The manifest: the stored edition at once; the newest is fetched behind it and announced.
registerRoute(
  ({ request, url }) => pathOf(url) === MANIFEST_FILE && !isDownload(request),
  ({ event }) => answerManifest(event, root),
);

// All other files of an edition carry their hash in their name: what is stored is right for ever.
for (const [prefix, cacheName] of [
  ['data/packs/', CACHE.packs],
  ['data/images/', CACHE.images],
  ['data/', CACHE.index],
] as const) {
  registerRoute(
    ({ request, url }) => pathOf(url).startsWith(prefix) && isHashedFile(pathOf(url)) && !isDownload(request),
    new CacheFirst({
      cacheName,
      matchOptions: { ignoreVary: true },
      plugins: [partialAnswers, checkedFiles(pathOf), announceNetwork],
    }),
  );
}

// Images of other hosts: what was downloaded or seen; else from their host, which learns nothing of the reader.
registerRoute(
  ({ request, url }) => request.destination === 'image' && url.origin !== self.location.origin,
  ({ event, request }) => answerForeignImage(event, request),
);

// Downloads follow the edition while no page is open, where the browser grants it.
self.addEventListener('periodicsync', (event) => event.waitUntil(keepUpBehind(root)));
