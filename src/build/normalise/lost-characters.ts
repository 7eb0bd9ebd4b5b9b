import type { Nodes } from 'hast';
import { visibleText } from '../metadata/visible-text.ts';

const INVISIBLE = new Set(
  'audio datalist head iframe noscript option script style svg template title video'.split(' '),
);

/**
 * The characters that a tree shows more often than the other, removed text apart: nothing, when no text was lost.
 * Moved text is not lost.
 */
export function lostCharacters(before: Nodes, after: Nodes, removals: readonly { text: string }[]): string {
  const left = count(visibleText(after) + removals.map(({ text }) => text).join(''));
  let lost = '';
  for (const [character, number] of count(visibleText(before, ({ tagName }) => INVISIBLE.has(tagName)))) {
    const missing = number - (left.get(character) ?? 0);
    if (missing > 0) lost += character.repeat(missing);
  }
  return lost;
}

function count(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.replace(/[\s\u3000\u200b]+/g, ''))
    counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}
