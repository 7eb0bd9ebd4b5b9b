import type { Element } from 'hast';
import { isBlock } from '../blocks.ts';
import { type Content, element, isElement } from '../hast.ts';
import type { Change, Handler, Step } from '../step.ts';
import { isLinkToImage } from './links.ts';

const INLINE =
  'a abbr b bdi bdo cite del dfn em i ins kbd mark q s samp small span strong sub sup u var'.split(' ');
/** Blocks whose whole text an inline element can be drawn into. */
const TAKES_INLINE = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Turns formatting around blocks into formatting inside of them: paragraphs can then be told apart. */
export const liftBlocks: Step = {
  name: 'lift-blocks',
  leave: Object.fromEntries(INLINE.map((tagName): [string, Handler] => [tagName, lift])),
};

function lift(inline: Element): Change {
  if (!inline.children.some(isBlock)) return undefined;
  const result: Content[] = [];
  let run: Content[] = [];
  const flush = () => {
    if (run.length > 0) result.push(wrapped(inline, run));
    run = [];
  };
  for (const child of inline.children) {
    if (!isBlock(child)) {
      run.push(child);
      continue;
    }
    flush();
    if (takes(child, inline)) child.children = [wrapped(inline, child.children)];
    else if (inline.tagName === 'a' && child.tagName === 'figure' && !isLinkToImage(inline))
      link(child, inline);
    result.push(child);
  }
  flush();
  return result;
}

/** Headings are bold by themselves. */
function takes(block: Element, inline: Element): boolean {
  const bold = inline.tagName === 'b' || inline.tagName === 'strong';
  return TAKES_INLINE.includes(block.tagName) && (block.tagName === 'p' || !bold);
}

function wrapped({ tagName, properties }: Element, children: Content[]): Element {
  return element(tagName, children, { ...properties });
}

/** Draws a link around a figure to its picture. */
function link(figure: Element, around: Element): void {
  figure.children = figure.children.map((child) =>
    isElement(child, 'img') ? wrapped(around, [child]) : child,
  );
}
