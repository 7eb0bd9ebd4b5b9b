import { createContext, type ReactNode, use, useMemo } from 'react';
import { en, type Messages } from './en.ts';
import { createFormats, type Formats } from './formats.ts';
import { zhHans } from './zh-hans.ts';

const LANGUAGES = { en, 'zh-Hans': zhHans } as const;

/** BCP 47 tag of a language of the interface. */
export type Language = keyof typeof LANGUAGES;

interface I18n {
  locale: Locale;
  messages: Messages;
  formats: Formats;
}

const I18nContext = createContext<I18n | null>(null);

/** A language of the interface, and the region's way to write dates in it (BCP 47). */
export interface Locale {
  language: Language;
  region: string;
}

/** The first of the wanted languages (BCP 47, best first) that the interface speaks; English when there is none. */
export function chooseLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    if (/^zh\b/i.test(tag)) return { language: 'zh-Hans', region: 'zh-CN' };
    if (/^en\b/i.test(tag)) return { language: 'en', region: tag };
  }
  return { language: 'en', region: 'en' };
}

/** Provides the messages and formats of a language to what is below. */
export function I18nProvider({
  locale,
  timeZone,
  children,
}: {
  locale: Locale;
  timeZone: string;
  children: ReactNode;
}) {
  const value = useMemo(
    () => ({
      locale,
      messages: LANGUAGES[locale.language],
      formats: createFormats(locale.region, timeZone),
    }),
    [locale, timeZone],
  );
  return <I18nContext value={value}>{children}</I18nContext>;
}

/** The messages and formats of the interface's language. */
export function useI18n(): I18n {
  const value = use(I18nContext);
  if (!value) throw new Error('useI18n needs an I18nProvider above it');
  return value;
}
