import { defineWords, useI18n, useWords } from '../i18n/i18n.tsx';
import { type DownloadWords, downloadWordsEn } from './download-words-en.ts';
import { downloadWordsZhHans } from './download-words-zh-hans.ts';

const WORDS = defineWords(downloadWordsEn, downloadWordsZhHans);
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** What the sheet of downloads says, and how it writes an amount of bytes. */
export function useDownloadWords(): { words: DownloadWords; size: (bytes: number) => string } {
  const { locale } = useI18n();
  return { words: useWords(WORDS), size: (bytes) => sizeText(bytes, locale.region) };
}

/** Bytes in the largest unit of which there is at least one, with two digits or more: `940 kB`, `8.4 MB`, `84 MB`. */
function sizeText(bytes: number, region: string): string {
  const step = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return new Intl.NumberFormat(region, {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    // The short name of a byte has no plural.
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step > 1 && value < 10 ? 1 : 0,
  }).format(value);
}
