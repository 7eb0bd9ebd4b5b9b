import { useSyncExternalStore } from 'react';
import { isAppleMobile } from './platform.ts';

/** Chromium's offer to install the reader (W3C manifest incubations), which TypeScript's library lacks. */
interface InstallOffer extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

let offer: InstallOffer | null = null;
const listeners = new Set<() => void>();

function set(next: InstallOffer | null): void {
  offer = next;
  for (const listener of listeners) listener();
}

/** Keeps the browser's offer for the moment when the reader asks for it. To be called early, once. */
export function watchInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    if (isOffer(event)) set(event);
  });
  addEventListener('appinstalled', () => set(null));
}

function isOffer(event: Event): event is InstallOffer {
  return 'prompt' in event && typeof event.prompt === 'function';
}

/** How the reader can be installed here: the browser does it when asked, or the reader has to be told how. */
export type InstallWay = 'offered' | 'by-hand' | null;

function wayNow(): InstallWay {
  if (offer) return 'offered';
  const installed = matchMedia('(display-mode: standalone)').matches;
  return isAppleMobile() && !installed ? 'by-hand' : null;
}

export function useInstallWay(): InstallWay {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    wayNow,
    () => null,
  );
}

/** Lets the browser ask whether to install. Its offer holds once. */
export async function install(): Promise<void> {
  const taken = offer;
  set(null);
  await taken?.prompt();
}
