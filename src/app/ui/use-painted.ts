import { useSyncExternalStore } from 'react';

/** A page in the background is not painted; it need not wait for it longer than this. */
const LONGEST_WAIT_MS = 500;

let painted = false;
let waits = false;
const listeners = new Set<() => void>();

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  if (!painted && !waits) {
    waits = true;
    // The next frame shows what has just been rendered; the task behind it comes when it is painted.
    requestAnimationFrame(() => setTimeout(settle));
    setTimeout(settle, LONGEST_WAIT_MS);
  }
  return () => listeners.delete(changed);
}

function settle(): void {
  if (painted) return;
  painted = true;
  for (const changed of listeners) changed();
}

/** Whether the page has been painted once: what is not needed for that waits until then. */
export function usePainted(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => painted,
    () => false,
  );
}
