import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Messages } from './en.ts';
import type { Language } from './language.ts';

/** A reader needs one of them. The build has the page preload that of the site's language. */
const LOADERS: Record<Language, () => Promise<Messages>> = {
  en: async () => (await import('./en.ts')).en,
  'zh-Hans': async () => (await import('./zh-hans.ts')).zhHans,
};

const loaded = new Map<Language, Messages>();
const listeners = new Set<() => void>();

/** Loads the messages of a language. To be awaited for the first one before anything is shown. */
export async function loadMessages(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  loaded.set(language, await LOADERS[language]());
  for (const changed of listeners) changed();
}

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

/** The messages of a language; while they are loading, those that were shown before. */
export function useMessages(language: Language): Messages {
  const wanted = useSyncExternalStore(
    subscribe,
    () => loaded.get(language),
    () => loaded.get(language),
  );
  const [shown, show] = useState(wanted);
  if (wanted && wanted !== shown) show(wanted);
  useEffect(() => {
    if (!wanted) loadMessages(language).catch((error) => console.warn('No other language:', error));
  }, [wanted, language]);
  const messages = wanted ?? shown;
  if (!messages) throw new Error('loadMessages comes before the first page');
  return messages;
}
