import { foldText } from '../ui/fold-text.ts';

/** Letters and digits of scripts that part their words: there, a word is muted only as a whole. */
const SPACED = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{N}]';

/** Makes a test for the first of some words that a text holds, whatever its case, width and accents. */
export function mutedWordTest(words: readonly string[]): (text: string) => string | undefined {
  const patterns = words
    .filter((word) => foldText(word) !== '')
    .map((word) => ({ word, pattern: patternOf(foldText(word)) }));
  return (text) => {
    if (patterns.length === 0) return undefined;
    const folded = foldText(text);
    return patterns.find(({ pattern }) => pattern.test(folded))?.word;
  };
}

function patternOf(folded: string): RegExp {
  const literal = folded.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const start = new RegExp(`^${SPACED}`, 'u').test(folded) ? `(?<!${SPACED})` : '';
  const end = new RegExp(`${SPACED}$`, 'u').test(folded) ? `(?!${SPACED})` : '';
  return new RegExp(start + literal + end, 'u');
}
