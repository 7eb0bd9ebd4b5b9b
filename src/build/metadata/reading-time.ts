import { isIdeograph } from './scripts.ts';

/** Characters and words that an adult reads in a minute (design, section 5). */
const CHARACTERS_PER_MINUTE = 500;
const WORDS_PER_MINUTE = 238;

/** Reading time of a text in whole minutes, at least 1. */
export function readingMinutes(text: string): number {
  const { ideographs, words } = countUnits(text);
  return Math.max(1, Math.ceil(ideographs / CHARACTERS_PER_MINUTE + words / WORDS_PER_MINUTE));
}

function countUnits(text: string): { ideographs: number; words: number } {
  let [ideographs, words, inWord] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const kind = KINDS[text.charCodeAt(at)];
    if (kind === IDEOGRAPH) {
      ideographs += 1;
      inWord = false;
    } else if (kind === LETTER) {
      if (!inWord) words += 1;
      inWord = true;
    } else if (kind === GAP) inWord = false;
  }
  return { ideographs, words };
}

const GAP = 0;
const IDEOGRAPH = 1;
const LETTER = 2;
/** Hyphens and apostrophes stand between words, and within them. */
const JOINER = 3;
/** What each UTF-16 unit is: every character of every post is looked up. */
const KINDS = new Uint8Array(0x1_0000);
for (let code = 0; code < KINDS.length; code++) KINDS[code] = kindOf(code);

function kindOf(code: number): number {
  if (isIdeograph(code)) return IDEOGRAPH;
  if (isLetterOrDigit(code)) return LETTER;
  return code === 0x27 || code === 0x2d ? JOINER : GAP;
}

/** ASCII letters and digits, and all above Latin-1's signs but punctuation, surrogates and full-width forms. */
function isLetterOrDigit(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
  if (code < 0xc0 || (code >= 0x2000 && code <= 0x206f) || (code >= 0x3000 && code <= 0x303f)) return false;
  return code < 0xd800 || (code > 0xdfff && code < 0xff00);
}
