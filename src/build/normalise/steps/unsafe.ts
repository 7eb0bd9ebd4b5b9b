import type { Element } from 'hast';
import { DROPPED_WHOLE } from '../../../manifest/html-policy.ts';
import type { BodyState } from '../body-state.ts';
import { attribute, isElement, lineOf, text } from '../hast.ts';
import type { Change, Handler, Step } from '../step.ts';

/** What never shows its text. */
const INVISIBLE = new Set([
  'head',
  'link',
  'meta',
  'noscript',
  'iframe',
  'param',
  'script',
  'style',
  'template',
  'title',
]);
/** Foreign markup and raw text: kept as text only, where it must be kept. */
const TEXT_ONLY = new Set(['math', 'svg', 'noembed', 'noframes', 'plaintext', 'textarea', 'xmp']);

/**
 * Drops the elements that the policy drops with all they hold, and counts them. Where that would take much of the
 * article (a page inside one form), it takes the element alone.
 */
export const unsafe: Step = {
  name: 'unsafe',
  enter: {
    ...Object.fromEntries(DROPPED_WHOLE.map((tagName): [string, Handler] => [tagName, dropWhole])),
    input: checkbox,
    noscript: (element, body) => (holdsImage(element) ? 'unwrap' : dropWhole(element, body)),
  },
};

function dropWhole(element: Element, body: BodyState): Change {
  const { tagName } = element;
  const line = INVISIBLE.has(tagName) ? '' : lineOf(element);
  body.count(tagName);
  if (body.mayRemove(`<${tagName}>`, line)) return 'drop';
  return TEXT_ONLY.has(tagName) ? [text(line)] : 'unwrap';
}

/** A task list's check boxes become signs. */
function checkbox(element: Element, body: BodyState): Change {
  if (attribute(element, 'type') !== 'checkbox' || !body.inside('li')) return dropWhole(element, body);
  return [text('checked' in element.properties ? '☑ ' : '☐ ')];
}

function holdsImage(element: Element): boolean {
  return element.children.some((child) => isElement(child, 'img') || (isElement(child) && holdsImage(child)));
}
