import { useSyncExternalStore } from 'react';

/** A value that outlives the page, the same in all tabs. */
export interface KeptValue<T> {
  get(): T;
  /** @returns whether it is kept: where the browser refuses storage (private mode), it holds for this page. */
  set(value: T): boolean;
  subscribe(changed: () => void): () => void;
}

/**
 * Keeps a value in `localStorage`, as JSON.
 * @param read gives what was kept its type; whatever it can't read becomes `initial`.
 */
export function keptValue<T>(key: string, initial: T, read: (kept: unknown) => T | undefined): KeptValue<T> {
  const listeners = new Set<() => void>();
  let value: T | undefined;
  const load = (): T => {
    try {
      return read(JSON.parse(localStorage.getItem(key) ?? 'null')) ?? initial;
    } catch {
      return initial;
    }
  };
  const announce = () => {
    for (const changed of listeners) changed();
  };
  // At all times: what nobody watches is read and written, too.
  if ('window' in globalThis)
    addEventListener('storage', (event) => {
      if (event.key !== key && event.key !== null) return;
      value = undefined;
      announce();
    });
  return {
    get: () => {
      value ??= load();
      return value;
    },
    set: (next) => {
      value = next;
      const kept = store(key, next);
      announce();
      return kept;
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/** The value as it is now. @param initial stands in where there is no window (pre-rendering). */
export function useKept<T>(kept: KeptValue<T>, initial: T): T {
  return useSyncExternalStore(kept.subscribe, kept.get, () => initial);
}

function store(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
