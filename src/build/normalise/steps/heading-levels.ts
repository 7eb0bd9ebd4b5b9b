import type { Step } from '../step.ts';

const LOWEST = 6;

/** Shifts headings so that none is above `h2`: the first level is the article's own headline. */
export const headingLevels: Step = {
  name: 'heading-levels',
  finish: (children, { headings }) => {
    if (headings.some(({ tagName }) => tagName === 'h1'))
      for (const heading of headings)
        heading.tagName = `h${Math.min(LOWEST, Number(heading.tagName[1]) + 1)}`;
    return children;
  },
};
