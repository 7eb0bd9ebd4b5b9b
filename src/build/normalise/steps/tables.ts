import type { Element } from 'hast';
import { isBlock, showsWithoutText } from '../blocks.ts';
import type { BodyState } from '../body-state.ts';
import { attribute, type Content, element, isElement, lineOf } from '../hast.ts';
import type { Change, Handler, Step } from '../step.ts';

const PARTS = ['thead', 'tbody', 'tfoot', 'tr'];
const ALIGNED = /text-align\s*:\s*(center|right)/i;

/** Lets tables scroll by themselves, and takes away those that only lay out one thing. */
export const tables: Step = {
  name: 'tables',
  // Raw HTML in Markdown can hold parts of a table that is not there.
  enter: Object.fromEntries(
    [...PARTS, 'td', 'th', 'caption'].map((tagName): [string, Handler] => [tagName, inTable]),
  ),
  leave: { table: tidy },
};

function inTable(part: Element, body: BodyState): undefined {
  if (!body.inside('table')) part.tagName = 'div';
  else if (isElement(part, 'td', 'th')) keepAlignment(part);
}

/** Columns of numbers are read by their last digits. */
function keepAlignment(cell: Element): void {
  const [, styled] = ALIGNED.exec(attribute(cell, 'style') ?? '') ?? [];
  const align = (styled ?? attribute(cell, 'align'))?.toLowerCase();
  if (align === 'center' || align === 'right') cell.properties.dataAlign = align;
}

function tidy(table: Element, body: BodyState): Change {
  const cells = cellsOf(table);
  if (cells.every((cell) => lineOf(cell) === '' && !cell.children.some(showsWithoutText))) return 'drop';
  const [only] = cells;
  if (cells.length === 1 && only && !captionOf(table))
    return only.children.some(isBlock) ? only.children : [element('p', only.children)];
  table.children = withoutText(table.children);
  return body.inside('table') ? undefined : [element('div', [table], { dataScroll: '' })];
}

function captionOf(table: Element): boolean {
  return table.children.some((child) => isElement(child, 'caption') && lineOf(child) !== '');
}

function cellsOf(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (isElement(child, 'td', 'th')) return [child];
    return isElement(child, ...PARTS) ? cellsOf(child) : [];
  });
}

/** White space between rows and cells shows nothing. */
function withoutText(children: readonly Content[]): Content[] {
  return children.flatMap((child) => {
    if (child.type === 'text') return [];
    if (isElement(child, ...PARTS)) child.children = withoutText(child.children);
    return [child];
  });
}
