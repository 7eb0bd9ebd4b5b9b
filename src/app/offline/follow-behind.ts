/** Periodic Background Sync (WICG), which TypeScript's library lacks. */
interface PeriodicSync {
  register(tag: string, options: { minInterval: number }): Promise<void>;
}

const EVERY_MS = 6 * 3_600_000;

/** Asks the browser to wake the worker now and then, so that downloads follow the edition. Few browsers grant it, to installed apps. */
export async function followBehind(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const sync = registration && 'periodicSync' in registration ? registration.periodicSync : undefined;
  if (!isPeriodicSync(sync)) return;
  await sync.register('keep-up', { minInterval: EVERY_MS }).catch(() => undefined);
}

function isPeriodicSync(value: unknown): value is PeriodicSync {
  return typeof value === 'object' && value !== null && 'register' in value;
}
