import { isIdeograph } from './scripts.ts';

/** Width of an excerpt in columns: an ideograph takes two, any other character one. */
const COLUMNS = 160;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The beginning of a text, cut between characters as readers see them. */
export function cutExcerpt(text: string): string {
  const line = text
    .slice(0, COLUMNS * 4)
    .replaceAll('\n', ' ')
    .trim();
  let columns = 0;
  for (const { segment, index } of segmenter.segment(line)) {
    columns += isIdeograph(segment.charCodeAt(0)) ? 2 : 1;
    if (columns > COLUMNS) return `${line.slice(0, index).trimEnd()}…`;
  }
  return line;
}
