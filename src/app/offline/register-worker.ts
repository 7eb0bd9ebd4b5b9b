import type { PageMessage } from '../../manifest/worker-messages.ts';
import { watchUpdates } from './update-reader.ts';
import { workerUrl } from './worker-url.ts';

/** Registers the service worker and hands it the files that this page loads without it. */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  handOverFiles();
  try {
    watchUpdates(await navigator.serviceWorker.register(workerUrl()));
    await askForControl();
  } catch (error) {
    // Refused (private mode, no secure context): the reader works without it, but not offline.
    console.warn('No offline reading:', error);
  }
}

/** The first worker takes the pages that are there, and passes over one that is on its way at that moment. */
async function askForControl(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  const message: PageMessage = { type: 'claim' };
  if (!navigator.serviceWorker.controller) active?.postMessage(message);
}

/**
 * Asks the worker to store the files of edition and app that were fetched before it had control, or were on their way
 * when it took it; they come from the HTTP cache. So one visit is enough to read offline what was seen.
 */
function handOverFiles(): void {
  const root = new URL(import.meta.env.BASE_URL, location.href).href;
  const isStored = (url: string) => ['data/', 'assets/'].some((folder) => url.startsWith(root + folder));
  const waiting = new Set<string>();
  // What is asked for later and passes the worker is a download, which stores it by itself.
  let controlled = navigator.serviceWorker.controller ? 0 : Number.POSITIVE_INFINITY;
  const handOver = () => {
    const { controller } = navigator.serviceWorker;
    if (!controller || waiting.size === 0) return;
    controller.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache: [...waiting] } });
    waiting.clear();
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const passedWorker = entry instanceof PerformanceResourceTiming && entry.workerStart > 0;
      if (!passedWorker && entry.startTime <= controlled && isStored(entry.name)) waiting.add(entry.name);
    }
    handOver();
  }).observe({ type: 'resource', buffered: true });
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    controlled = Math.min(controlled, performance.now());
    handOver();
  });
}
