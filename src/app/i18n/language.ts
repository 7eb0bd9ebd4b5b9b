import * as v from 'valibot';
import { keptValue } from '../ui/kept-value.ts';

/** BCP 47 tags of the languages of the interface. */
const LANGUAGES = ['en', 'zh-Hans'] as const;

export type Language = (typeof LANGUAGES)[number];

/** `browser` takes the first of the browser's languages that the interface speaks. */
export type LanguageChoice = Language | 'browser';

/** Each in its own words. */
export const LANGUAGE_NAMES: readonly [Language, string][] = [
  ['en', 'English'],
  ['zh-Hans', '简体中文'],
];

const schema = v.picklist(['browser', ...LANGUAGES]);

/** The language of the interface that the reader chose, kept in this browser. */
export const chosenLanguage = keptValue<LanguageChoice>('language', 'browser', (kept) => {
  const result = v.safeParse(schema, kept);
  return result.success ? result.output : undefined;
});

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

/** The language that the reader chose, else the browser's best. */
export function localeFor(chosen: LanguageChoice, wanted: readonly string[]): Locale {
  if (chosen === 'browser') return chooseLocale(wanted);
  // The browser may know of which region it is.
  const regional = wanted.find((tag) => chooseLocale([tag]).language === chosen);
  return chooseLocale([regional ?? '', chosen]);
}
