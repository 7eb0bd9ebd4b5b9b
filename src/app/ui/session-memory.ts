import type { Location } from 'react-router';

/** What is kept for as long as the tab is open; `null` when there is nothing. */
export function recall(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** The browser may refuse storage (private mode, blocked cookies, no room): then nothing is kept. */
export function remember(key: string, text: string): void {
  try {
    sessionStorage.setItem(key, text);
  } catch {
    // As above.
  }
}

/**
 * Names something that is kept for an entry of the browser's history. Its address is part of the name: all that a tab is
 * sent to from outside has the same key.
 */
export function entryKey(name: string, { key, pathname, search }: Location): string {
  return `${name}:${key}:${pathname}${search}`;
}
