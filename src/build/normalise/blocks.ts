import type { Element } from 'hast';
import { ALLOWED } from '../../manifest/html-policy.ts';
import { type Content, isElement } from './hast.ts';

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul ' +
    'audio video'
  ).split(' '),
);

export function isBlock(node: Content): node is Element {
  return node.type === 'element' && BLOCKS.has(node.tagName);
}

/** Blocks that mean no more than that what they hold stands apart. */
export function isWrapper({ tagName, properties }: Element): boolean {
  if (tagName === 'section') return !('dataFootnotes' in properties);
  return (
    (tagName === 'div' || !Object.hasOwn(ALLOWED, tagName)) &&
    BLOCKS.has(tagName) &&
    !/^h1$|^body$/.test(tagName)
  );
}

/** Media and other things that show without text. */
export function showsWithoutText(node: Content): boolean {
  return (
    isElement(node) &&
    (['img', 'video', 'audio', 'hr', 'figure', 'td', 'th'].includes(node.tagName) ||
      'id' in node.properties ||
      node.children.some(showsWithoutText))
  );
}
