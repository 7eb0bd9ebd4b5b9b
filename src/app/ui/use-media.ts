import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds now. Without a window (pre-rendering), `fallback`. */
export function useMedia(query: string, fallback: boolean): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => fallback,
  );
}
