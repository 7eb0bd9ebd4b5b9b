import { useCallback, useMemo, useState } from 'react';
import type { ReadingState } from './marks.ts';
import { useReading } from './reading-context.tsx';

/**
 * What has been read and starred when a list was asked for: articles do not leave the list while they are read.
 * @param list tells lists apart; `null` when the list does not depend on it.
 * @returns `null` while it is not known or not needed, and a function that brings it up to date.
 */
export function useSnapshot(list: string | null): [snapshot: ReadingState | null, renew: () => void] {
  const { store } = useReading();
  const [renewed, setRenewed] = useState(0);
  const needed = list !== null && store.ready;
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another list, and when asked, it is taken anew
  const snapshot = useMemo(() => (needed ? store.snapshot() : null), [store, needed, list, renewed]);
  return [snapshot, useCallback(() => setRenewed((n) => n + 1), [])];
}
