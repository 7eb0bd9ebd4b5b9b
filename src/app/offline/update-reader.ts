import { useSyncExternalStore } from 'react';
import type { PageMessage } from '../../manifest/worker-messages.ts';

/** How long a new worker may take to install and to take over. Safari on an installed app may never say that it has. */
const INSTALL_MS = 15_000;
const TAKE_OVER_MS = 3000;
/** How often a page that is looked at asks whether there is a new app. */
const ASK_EVERY_MS = 30 * 60_000;

let ready = false;
let reloading = false;
const listeners = new Set<() => void>();

/** Notices when a new version of the app is stored and waits for the reader's consent. */
export function watchUpdates(registration: ServiceWorkerRegistration): void {
  const look = () => {
    // The first worker of all waits for nobody.
    if (!registration.waiting || !navigator.serviceWorker.controller || ready) return;
    ready = true;
    for (const listener of listeners) listener();
  };
  look();
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', look),
  );
  let asked = performance.now();
  addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - asked < ASK_EVERY_MS) return;
    asked = performance.now();
    registration.update().catch(() => undefined);
  });
}

/** Whether a new version of the app waits. */
export function useUpdateReady(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => ready,
    () => false,
  );
}

/** Replaces the app by the newest, and reloads this page and no other: to be called when the reader agrees. */
export async function updateReader(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration && !registration.waiting) await soon(registration.update(), INSTALL_MS);
  const next = registration?.waiting ?? registration?.installing;
  if (next) {
    await soon(reaches(next, ['installed', 'activating', 'activated', 'redundant']), INSTALL_MS);
    next.postMessage({ type: 'skip-waiting' } satisfies PageMessage);
    const changed = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
    await soon(Promise.race([changed, reaches(next, ['activated', 'redundant'])]), TAKE_OVER_MS);
  }
  if (reloading) return;
  reloading = true;
  location.reload();
}

function reaches(worker: ServiceWorker, states: readonly ServiceWorkerState[]): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!states.includes(worker.state)) return;
      worker.removeEventListener('statechange', look);
      resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Waits for something, but no longer than so long; that it fails is no matter. */
async function soon(event: Promise<unknown>, milliseconds: number): Promise<void> {
  const over = new Promise((resolve) => setTimeout(resolve, milliseconds));
  await Promise.race([event.catch(() => undefined), over]);
}
