/// <reference lib="webworker" />
import type { WorkboxPlugin } from 'workbox-core/types.js';
import type { WorkerMessage } from '../manifest/worker-messages.ts';

declare const self: ServiceWorkerGlobalScope;

async function tellPages(message: WorkerMessage): Promise<void> {
  for (const page of await self.clients.matchAll({ type: 'window' })) page.postMessage(message);
}

/** Tells the pages whether requests reach the site. `navigator.onLine` only knows whether there is some network. */
export const announceNetwork: WorkboxPlugin = {
  fetchDidSucceed: async ({ response }) => {
    await tellPages({ type: 'network', online: true });
    return response;
  },
  fetchDidFail: () => tellPages({ type: 'network', online: false }),
};

/** Tells the pages that a manifest has been stored which differs from the one before. */
export const announceNewEdition: WorkboxPlugin = {
  cacheDidUpdate: async ({ oldResponse, newResponse }) => {
    if (!oldResponse) return;
    const [before, after] = await Promise.all([oldResponse.text(), newResponse.clone().text()]);
    if (before !== after) await tellPages({ type: 'edition' });
  },
};
