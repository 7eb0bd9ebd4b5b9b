import { useSyncExternalStore } from 'react';
import { importPart } from '../edition/import-part.ts';
import type { ReadingStore } from '../reading-state/reading-store.ts';
import type { Downloads, DownloadsState } from './downloads.ts';

let downloads: Downloads | null = null;
const waiting = new Set<() => void>();

/** Loads the code of the downloads, which go on from where they were. To be called once, when the page is at rest. */
export async function startDownloads(reading: ReadingStore): Promise<void> {
  const { Downloads } = await importPart(() => import('./downloads.ts'));
  downloads = new Downloads(reading);
  for (const notice of waiting) notice();
  await downloads.start();
}

function subscribe(listener: () => void): () => void {
  let leave = downloads?.subscribe(listener);
  const join = () => {
    leave ??= downloads?.subscribe(listener);
    listener();
  };
  waiting.add(join);
  return () => {
    waiting.delete(join);
    leave?.();
  };
}

/** The downloads and how they stand; `null` until their code is loaded. */
export function useDownloads(): { downloads: Downloads; state: DownloadsState } | null {
  const state = useSyncExternalStore(
    subscribe,
    () => downloads?.state ?? null,
    () => null,
  );
  return downloads && state && { downloads, state };
}
