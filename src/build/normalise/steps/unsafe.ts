import type { Element } from 'hast';
import { DROPPED_WHOLE } from '../../../manifest/html-policy.ts';
import type { BodyState } from '../body-state.ts';
import { attribute, isElement, lineOf, element as newElement, text } from '../hast.ts';
import type { Change, Handler, Step } from '../step.ts';

/** What shows no text, or none that is the article's: choices of a form, labels of a drawing. */
const WITHOUT_TEXT = new Set(
  'datalist head iframe link meta noscript optgroup option param script select style svg template title'.split(
    ' ',
  ),
);
/** Raw text: kept as text only, where it must be kept. */
const TEXT_ONLY = new Set(['noembed', 'noframes', 'plaintext', 'textarea', 'xmp']);

/**
 * Drops the elements that the policy drops with all they hold, and counts them. Where that would take much of the
 * article (a page inside one form), it takes the element alone.
 */
export const unsafe: Step = {
  name: 'unsafe',
  enter: {
    ...Object.fromEntries(DROPPED_WHOLE.map((tagName): [string, Handler] => [tagName, dropWhole])),
    input: checkbox,
    math: formula,
    noscript: (element, body) => (holdsImage(element) ? 'unwrap' : dropWhole(element, body)),
  },
};

function dropWhole(element: Element, body: BodyState): Change {
  const { tagName } = element;
  const line = WITHOUT_TEXT.has(tagName) ? '' : lineOf(element);
  body.count(tagName);
  if (body.mayRemove(`<${tagName}>`, line)) return 'drop';
  return TEXT_ONLY.has(tagName) ? [text(line)] : 'unwrap';
}

/** A formula becomes its TeX, where it brings it along, else its characters. */
function formula(element: Element, body: BodyState): Change {
  const line = lineOf(element);
  const tex = annotationIn(element);
  if (tex === undefined || !body.mayRemove('drawn formula', line.replace(tex, ''))) return [text(line)];
  return [newElement('code', [text(tex)])];
}

function annotationIn(node: Element): string | undefined {
  for (const child of node.children) {
    if (!isElement(child)) continue;
    const isTex = child.tagName === 'annotation' && attribute(child, 'encoding') === 'application/x-tex';
    const tex = isTex ? lineOf(child) : annotationIn(child);
    if (tex !== undefined) return tex;
  }
  return undefined;
}

/** A task list's check boxes become signs. */
function checkbox(element: Element, body: BodyState): Change {
  if (attribute(element, 'type') !== 'checkbox' || !body.inside('li')) return dropWhole(element, body);
  return [text(element.properties.checked === true ? '☑' : '☐')];
}

function holdsImage(element: Element): boolean {
  return element.children.some((child) => isElement(child, 'img') || (isElement(child) && holdsImage(child)));
}
