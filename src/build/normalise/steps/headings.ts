import type { Element } from 'hast';
import { arrange } from '../arrange.ts';
import type { BodyState } from '../body-state.ts';
import { type Content, element, isElement } from '../hast.ts';
import type { Change, Handler, Step } from '../step.ts';

const LEVELS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Takes pictures and paragraphs out of headings, and drops empty ones. */
export const headings: Step = {
  name: 'headings',
  leave: Object.fromEntries(LEVELS.map((tagName): [string, Handler] => [tagName, tidy])),
};

function tidy(heading: Element, body: BodyState): Change {
  const blocks = arrange(heading.children, { inFigure: body.inside('figure') });
  const [only] = blocks;
  if (blocks.length === 1 && isElement(only, 'p')) {
    heading.children = only.children;
    body.headings.push(heading);
    return undefined;
  }
  return blocks.map((block) => (isElement(block, 'p') ? sameLevel(heading, block.children, body) : block));
}

function sameLevel({ tagName, properties }: Element, children: Content[], body: BodyState): Element {
  const heading = element(tagName, children, { ...properties });
  // An id stays with the first part.
  delete properties.id;
  body.headings.push(heading);
  return heading;
}
