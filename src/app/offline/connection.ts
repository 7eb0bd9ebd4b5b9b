import { useSyncExternalStore } from 'react';
import { MANIFEST_FILE } from '../../manifest/paths.ts';
import { isWorkerMessage, type NetworkState } from '../../manifest/worker-messages.ts';
import { fileUrl } from '../edition/fetch-file.ts';

/** How often a page that is looked at asks for news, and how soon again when it is returned to. */
const ASK_EVERY_MS = 10 * 60_000;
const ASK_AGAIN_MS = 60_000;
const ASK_ONCE_MORE_MS = 3000;

let network: NetworkState = 'online';
let announcements = 0;
let asked = 0;
const listeners = new Set<() => void>();

/** Notes how a request to the site fared. */
export function noteNetwork(state: NetworkState): void {
  set({ network: state });
}

function set(change: { network?: NetworkState; announcements?: number }): void {
  network = change.network ?? network;
  announcements = change.announcements ?? announcements;
  for (const listener of listeners) listener();
}

/** Asks for the newest manifest; the worker answers from its store and announces what the network says. */
export function askForNews(): void {
  if (document.visibilityState !== 'visible') return;
  asked = Date.now();
  fetch(fileUrl(MANIFEST_FILE)).then(
    // A worker in control may answer from its store; it tells the pages itself what the network said.
    () => navigator.serviceWorker?.controller || set({ network: 'online', announcements: announcements + 1 }),
    () => set({ network: 'offline' }),
  );
}

/** Listens for what the browser and the service worker know of the network. To be called once, in the page. */
export function watchConnection(): void {
  set({ network: navigator.onLine ? 'online' : 'offline' });
  addEventListener('online', () => {
    askForNews();
    // The system is often ahead of the network by a moment.
    setTimeout(() => network !== 'online' && askForNews(), ASK_ONCE_MORE_MS);
  });
  addEventListener('offline', () => set({ network: 'offline' }));
  addEventListener('visibilitychange', askForNews);
  // Also when the clock has been set back meanwhile.
  addEventListener('focus', () => Math.abs(Date.now() - asked) > ASK_AGAIN_MS && askForNews());
  setInterval(askForNews, ASK_EVERY_MS);
  navigator.serviceWorker?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isWorkerMessage(data)) return;
    if (data.type === 'network') set({ network: data.state });
    if (data.type === 'edition') announceEdition();
  });
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** There may be another edition than the one that is shown. */
export function announceEdition(): void {
  set({ announcements: announcements + 1 });
}

/** How the last request to the site fared. */
export function useNetwork(): NetworkState {
  return useSyncExternalStore(
    subscribe,
    () => network,
    () => 'online',
  );
}

/** How often news of the edition has come: each time there may be another than the one that is shown. */
export function useAnnouncements(): number {
  return useSyncExternalStore(
    subscribe,
    () => announcements,
    () => 0,
  );
}
