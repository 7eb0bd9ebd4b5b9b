/**
 * A service worker in the place of the reader's that removes itself, the stored app and the stored manifest, for when a
 * broken one is out in the world: browsers ask for the worker's file past their caches, so that it reaches every reader
 * who comes back. Downloads stay, for the next sound worker. Pages that the broken worker had answered load anew, once.
 */
export const WORKER_REMOVAL = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys())
    if (name.includes('precache') || ['app-parts', 'manifest'].includes(name)) await caches.delete(name);
  await self.registration.unregister();
  for (const page of await self.clients.matchAll({ type: 'window' })) page.navigate(page.url);
})()));
`;
