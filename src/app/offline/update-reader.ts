import type { PageMessage } from '../../manifest/worker-messages.ts';

/** Replaces the app by the newest, and reloads this page: to be called when the reader agrees. */
export async function updateReader(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  await registration?.update().catch(() => undefined);
  const next = registration?.waiting ?? (await installed(registration?.installing ?? null));
  if (!next) return location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  next.postMessage({ type: 'skip-waiting' } satisfies PageMessage);
}

/** The worker once it is installed; `null` when there is none, or it fails. */
function installed(worker: ServiceWorker | null): Promise<ServiceWorker | null> {
  if (!worker) return Promise.resolve(null);
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => resolve(worker.state === 'installed' ? worker : null), {
      once: true,
    });
  });
}
