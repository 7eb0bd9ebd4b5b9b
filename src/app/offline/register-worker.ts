import { workerUrl } from './worker-url.ts';

/** Registers the service worker and hands it what this page has loaded before the worker had control. */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  // More than the 250 entries that browsers keep by default: an archive's first visit may load more files.
  performance.setResourceTimingBufferSize(2000);
  if (!navigator.serviceWorker.controller)
    navigator.serviceWorker.addEventListener('controllerchange', handOver, { once: true });
  try {
    await navigator.serviceWorker.register(workerUrl());
  } catch (error) {
    // Refused (private mode, no secure context): the reader works without it, but not offline.
    console.warn('No offline reading:', error);
  }
}

/** Asks the worker to store the edition's files that the page has fetched so far; they come from the HTTP cache. */
function handOver(): void {
  const data = new URL(`${import.meta.env.BASE_URL}data/`, location.href).href;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const urlsToCache = [...new Set(loaded.filter((url) => url.startsWith(data)))];
  navigator.serviceWorker.controller?.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache } });
}
