import { createContext, type ReactNode, use, useLayoutEffect, useMemo } from 'react';
import { useKept } from '../ui/kept-value.ts';
import { useMessages } from './catalogues.ts';
import type { Messages } from './en.ts';
import { createFormats, type Formats } from './formats.ts';
import { chosenLanguage, type Language, type Locale, localeFor } from './language.ts';

interface I18n {
  locale: Locale;
  messages: Messages;
  formats: Formats;
  /** The languages of the browser and the site, best first. */
  wanted: readonly string[];
}

const I18nContext = createContext<I18n | null>(null);

/** Provides the messages and formats of the reader's language to what is below, and names it in the document. */
export function I18nProvider({
  wanted,
  timeZone,
  children,
}: {
  wanted: readonly string[];
  timeZone: string;
  children: ReactNode;
}) {
  const chosen = useKept(chosenLanguage, 'browser');
  const locale = useMemo(() => localeFor(chosen, wanted), [chosen, wanted]);
  const messages = useMessages(locale.language);
  const value = useMemo(
    () => ({ locale, messages, formats: createFormats(locale.region, timeZone), wanted }),
    [locale, messages, wanted, timeZone],
  );
  const { language } = locale;
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <I18nContext value={value}>{children}</I18nContext>;
}

/** The messages and formats of the interface's language. */
export function useI18n(): I18n {
  const value = use(I18nContext);
  if (!value) throw new Error('useI18n needs an I18nProvider above it');
  return value;
}

/** What a part of the reader says, by language. */
type Words<T> = Readonly<Record<Language, T>>;

/**
 * The words of a part that is loaded after the first page; they come with it, and the catalogues hold what is left. A
 * language that lacks one does not compile.
 */
export function defineWords<T>(en: T, zhHans: NoInfer<T>): Words<T> {
  return { en, 'zh-Hans': zhHans };
}

/** The words of a part in the interface's language. */
export function useWords<T>(words: Words<T>): T {
  return words[useI18n().locale.language];
}
