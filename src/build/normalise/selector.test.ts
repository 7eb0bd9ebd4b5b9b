import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { fromHtml } from '../body/from-html.ts';
import { isElement, rawText } from './hast.ts';
import { compileSelector, keysOf } from './selector.ts';

const TREE = fromHtml(
  '<div id="a" class="box wide"><p class="caption">1</p><section><p class="caption first" role="note">2</p></section></div><p lang="en-GB">3</p>',
);

/** Texts of the elements that a selector matches, found by its key as the rules do. */
function matched(selector: string): string[] {
  const alternatives = compileSelector(selector);
  const found: string[] = [];
  const visit = (node: Element, ancestors: Element[]) => {
    const keys = keysOf(node);
    if (alternatives.some(({ key, matches }) => keys.includes(key) && matches(node, ancestors)))
      found.push(rawText(node));
    for (const child of node.children) if (isElement(child)) visit(child, [...ancestors, node]);
  };
  for (const child of TREE.children) if (isElement(child)) visit(child, []);
  return found;
}

describe('selectors', () => {
  test.each([
    ['p', ['1', '2', '3']],
    ['.caption', ['1', '2']],
    ['p.caption.first', ['2']],
    ['#a', ['12']],
    ['div .caption', ['1', '2']],
    ['div > .caption', ['1']],
    ['#a section > p', ['2']],
    ['section .caption, [lang|=en]', ['2', '3']],
    ['[role=note]', ['2']],
    ['[class*=fir]', ['2']],
    ['div p[role]', ['2']],
    ['* > section', ['2']],
    ['.box.wide > p', ['1']],
    ['.box .none', []],
  ])('%s', (selector, texts) => {
    expect(matched(selector)).toEqual(texts);
  });

  test.each(['p:first-child', 'p + p', 'p ~ p', '::before'])('%s is refused', (selector) => {
    expect(() => compileSelector(selector)).toThrow(SyntaxError);
  });
});
