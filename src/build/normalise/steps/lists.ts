import type { Element } from 'hast';
import { arrange } from '../arrange.ts';
import { isBlock, isWrapper } from '../blocks.ts';
import type { BodyState } from '../body-state.ts';
import { type Content, element, isElement } from '../hast.ts';
import type { Change, Step } from '../step.ts';

/** Leaves nothing but items in lists, and no item outside of one. */
export const lists: Step = {
  name: 'lists',
  enter: { dd: inDefinitions, dt: inDefinitions },
  leave: {
    ul: tidy,
    ol: tidy,
    menu: tidy,
    dir: tidy,
    li: (item, body) => {
      const list = body.ancestors.at(-1)?.tagName ?? '';
      return ['ul', 'ol', 'menu', 'dir'].includes(list) || item.children.length === 0
        ? undefined
        : alone(item);
    },
  },
};

/** A term or definition outside of a list of them is text like any other. */
function inDefinitions(entry: Element, body: BodyState): undefined {
  const around = body.ancestors.findLast((ancestor) => !isWrapper(ancestor));
  if (around?.tagName !== 'dl') entry.tagName = 'div';
}

function tidy(list: Element, body: BodyState): Change {
  const items: Content[] = [];
  for (const child of arrange(list.children, { inFigure: body.inside('figure') })) {
    const before = items.at(-1);
    if (isElement(child, 'li')) items.push(child);
    // A list in a list belongs to the item before it.
    else if (isElement(child, 'ul', 'ol') && isElement(before, 'li')) before.children.push(child);
    else if (isElement(child, 'p')) items.push(element('li', child.children));
    else items.push(element('li', [child]));
  }
  if (items.length === 0) return 'drop';
  if (list.tagName !== 'ol') list.tagName = 'ul';
  list.children = items;
  return undefined;
}

function alone(item: Element): Content[] {
  return item.children.some(isBlock) ? item.children : [element('p', item.children)];
}
