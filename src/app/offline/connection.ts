import { useSyncExternalStore } from 'react';
import { MANIFEST_FILE } from '../../manifest/paths.ts';
import { isWorkerMessage } from '../../manifest/worker-messages.ts';
import { fileUrl } from '../edition/fetch-file.ts';

let online = true;
let newEdition = false;
const listeners = new Set<() => void>();

function set(change: { online?: boolean; newEdition?: boolean }): void {
  online = change.online ?? online;
  newEdition = change.newEdition ?? newEdition;
  for (const listener of listeners) listener();
}

/** Asks for the newest manifest; the worker answers from its store and announces what the network says. */
function askForNews(): void {
  if (document.visibilityState !== 'visible') return;
  fetch(fileUrl(MANIFEST_FILE)).then(
    // A worker in control may answer from its store; it tells the pages itself what the network said.
    () => navigator.serviceWorker?.controller || set({ online: true }),
    () => set({ online: false }),
  );
}

/** Listens for what the browser and the service worker know of the network. To be called once, in the page. */
export function watchConnection(): void {
  set({ online: navigator.onLine });
  addEventListener('online', askForNews);
  addEventListener('offline', () => set({ online: false }));
  addEventListener('visibilitychange', askForNews);
  navigator.serviceWorker?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isWorkerMessage(data)) return;
    if (data.type === 'network') set({ online: data.online });
    if (data.type === 'edition') set({ newEdition: true });
  });
}

/** To be called when the newest edition is shown. */
export function editionShown(): void {
  set({ newEdition: false });
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

/** Whether a newer edition is stored than the one that is shown. */
export function useNewEdition(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => newEdition,
    () => false,
  );
}
