import { useSyncExternalStore } from 'react';
import { MANIFEST_FILE } from '../../manifest/paths.ts';
import { isWorkerMessage } from '../../manifest/worker-messages.ts';
import { fileUrl } from '../edition/fetch-file.ts';

/** How often a page that is looked at asks for news, and how soon again when it is returned to. */
const ASK_EVERY_MS = 10 * 60_000;
const ASK_AGAIN_MS = 60_000;

let online = true;
let announcements = 0;
let asked = 0;
const listeners = new Set<() => void>();

function set(change: { online?: boolean; announcements?: number }): void {
  online = change.online ?? online;
  announcements = change.announcements ?? announcements;
  for (const listener of listeners) listener();
}

/** Asks for the newest manifest; the worker answers from its store and announces what the network says. */
function askForNews(): void {
  if (document.visibilityState !== 'visible') return;
  asked = Date.now();
  fetch(fileUrl(MANIFEST_FILE)).then(
    // A worker in control may answer from its store; it tells the pages itself what the network said.
    () => navigator.serviceWorker?.controller || set({ online: true, announcements: announcements + 1 }),
    () => set({ online: false }),
  );
}

/** Listens for what the browser and the service worker know of the network. To be called once, in the page. */
export function watchConnection(): void {
  set({ online: navigator.onLine });
  addEventListener('online', askForNews);
  addEventListener('offline', () => set({ online: false }));
  addEventListener('visibilitychange', askForNews);
  addEventListener('focus', () => Date.now() - asked > ASK_AGAIN_MS && askForNews());
  setInterval(askForNews, ASK_EVERY_MS);
  navigator.serviceWorker?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isWorkerMessage(data)) return;
    if (data.type === 'network') set({ online: data.online });
    if (data.type === 'edition') set({ announcements: announcements + 1 });
  });
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether the last request to the site reached it. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => online,
    () => true,
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
