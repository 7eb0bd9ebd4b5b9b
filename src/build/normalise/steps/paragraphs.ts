import type { Element, Properties } from 'hast';
import { arrange, arrangeTight } from '../arrange.ts';
import { isWrapper } from '../blocks.ts';
import type { BodyState } from '../body-state.ts';
import { type Content, element, isElement } from '../hast.ts';
import type { Change, Handler, Step } from '../step.ts';
import { withCaptions } from '../stray-captions.ts';

const LOOSE = ['body', 'blockquote', 'details', 'section'];
const TIGHT = ['li', 'td', 'th', 'dd', 'dt', 'caption', 'summary', 'figcaption'];
const WRAPPERS =
  'address article aside center dialog div fieldset footer form header hgroup main menu nav'.split(' ');

/**
 * Gives text its paragraphs: `br br` and hand-made indents become them, pictures on their own lines become figures,
 * empty ones go, and wrappers that mean nothing are taken away.
 */
export const paragraphs: Step = {
  name: 'paragraphs',
  leave: {
    p: (paragraph, body) => {
      const blocks = arrange(paragraph.children, placeOf(body));
      const first = blocks.find((block) => isElement(block, 'p'));
      if (isElement(first)) Object.assign(first.properties, keptOn(paragraph));
      return blocks;
    },
    ...Object.fromEntries(LOOSE.map((tagName): [string, Handler] => [tagName, loose])),
    ...Object.fromEntries(TIGHT.map((tagName): [string, Handler] => [tagName, tight])),
    ...Object.fromEntries(WRAPPERS.map((tagName): [string, Handler] => [tagName, wrapper])),
  },
};

function placeOf(body: BodyState, self?: Element) {
  return { inFigure: body.inside('figure') || self?.tagName === 'figure' };
}

/** What outlives its element: language, direction, and being the target of a link. */
function keptOn({ properties }: Element): Properties {
  const kept: Properties = {};
  for (const name of ['lang', 'dir', 'id']) if (name in properties) kept[name] = properties[name];
  return kept;
}

function loose(node: Element, body: BodyState): Change {
  if (isWrapper(node)) return wrapper(node, body);
  node.children = withCaptions(arrange(node.children, placeOf(body)), body);
  return node.children.length === 0 && node.tagName !== 'body' ? 'drop' : undefined;
}

function tight(node: Element, body: BodyState): Change {
  const children = arrangeTight(node.children, placeOf(body));
  node.children = node.tagName === 'figcaption' ? children : withCaptions(children, body);
  if (node.children.length > 0 || node.tagName === 'td' || node.tagName === 'th') return undefined;
  return 'drop';
}

function wrapper(node: Element, body: BodyState): Change {
  const children = withCaptions(arrange(node.children, placeOf(body)), body);
  const kept = keptOn(node);
  const [first] = children;
  if (Object.keys(kept).length === 0 || !isElement(first)) return children;
  // What a wrapper said of language and direction goes to each of its blocks; its id to the first.
  const { id, ...flow } = kept;
  for (const child of children)
    if (isElement(child)) Object.assign(child.properties, { ...flow, ...child.properties });
  return typeof id === 'string' ? withId(first, children, id) : children;
}

function withId(first: Element, children: Content[], id: string): Content[] {
  if ('id' in first.properties) return [element('span', [], { id }), ...children];
  first.properties.id = id;
  return children;
}
