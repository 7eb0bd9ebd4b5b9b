import { indexText } from '../text-index.ts';

/** A sentence of a text, and where it stands. */
export interface Sentence {
  text: string;
  range: Range;
}

/** What is read, one after the other. Of those that stand in one another the inner ones. */
const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, blockquote, figcaption, td, th, summary';

/** The sentences of a text in the order of reading. @param lang BCP 47 tag. */
export function sentencesOf(roots: readonly HTMLElement[], lang: string): Sentence[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  const blocks = roots
    .flatMap((root) => [root, ...root.querySelectorAll<HTMLElement>(BLOCKS)])
    .filter((block) => !block.querySelector(BLOCKS) && !block.closest('[data-footnotes], [popover]'));
  return blocks.flatMap((block) => {
    const { text, rangeOf } = indexText(block);
    return [...segmenter.segment(text)]
      .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
      .map(({ segment, index }) => ({
        text: segment.trim(),
        range: rangeOf(index, index + segment.trimEnd().length),
      }));
  });
}
