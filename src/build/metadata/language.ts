import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { hanVariant } from './han-variant.ts';
import { isHan, isHangul, isKana } from './scripts.ts';

/** Characters of a text that are looked at. */
const SAMPLE = 800;
/** Below this many letters the words of a language are not told apart. */
const FEWEST_LETTERS = 20;

/** Words that are frequent in English, and words of no other language. */
const ENGLISH =
  /(?<!\p{L})(?:and|are|from|his|that|the|their|they|this|were|what|when|which|with|would)(?!\p{L})/giu;
/** A text with some of them, one in so many letters, is English: most have twice as many. */
const FEWEST_ENGLISH_WORDS = 3;
const LETTERS_PER_ENGLISH_WORD = 80;

/** The models of languages take 90 MB and a while to load: only a text that is told by its words needs them. */
let models: typeof import('eld/extrasmall') | undefined;
const require = createRequire(import.meta.url);

/**
 * BCP 47 tag of a text: what the post declares, else what its script and words show, else the site's.
 * Han, kana and Hangul are told by their characters; languages with spaces by their n-grams.
 */
export function languageOf(text: string, declared: string | undefined, site: string): string {
  return declaredTag(declared) ?? detect(text.slice(0, SAMPLE)) ?? site;
}

function detect(text: string): string | undefined {
  let [han, kana, hangul, letters] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isHan(code)) han += 1;
    else if (isKana(code)) kana += 1;
    else if (isHangul(code)) hangul += 1;
    else if ((code | 0x20) >= 0x61 && ((code | 0x20) <= 0x7a || code >= 0xc0)) letters += 1;
  }
  // An ideograph says as much as a short word: Chinese texts on software hold more Latin letters than Han characters.
  const words = letters / 5;
  if (hangul > han + kana && hangul > words) return 'ko';
  if (kana > (han + kana) * 0.1 && han + kana > words) return 'ja';
  if (han > words) return hanVariant(text);
  if (letters < FEWEST_LETTERS) return undefined;
  const english = text.match(ENGLISH)?.length ?? 0;
  if (english >= FEWEST_ENGLISH_WORDS && english * LETTERS_PER_ENGLISH_WORD > letters) return 'en';
  models ??= require(fileURLToPath(import.meta.resolve('eld/extrasmall'))) as typeof import('eld/extrasmall');
  const { language } = models.eld.detect(text);
  return language === '' ? undefined : language;
}

function declaredTag(declared: string | undefined): string | undefined {
  if (declared === undefined) return undefined;
  try {
    const locale = new Intl.Locale(declared.replaceAll('_', '-'));
    if (locale.language !== 'zh') return locale.toString();
    return `zh-${locale.maximize().script ?? 'Hans'}`;
  } catch {
    return undefined;
  }
}
