import type { Element } from 'hast';
import type { BodyState } from '../body-state.ts';
import { attribute, isBlank, isElement } from '../hast.ts';
import type { Change, Handler, Step } from '../step.ts';

const RENAMED: Readonly<Record<string, string>> = { acronym: 'abbr', strike: 's', tt: 'code' };
const FORMATTING = ['b', 'strong', 'i', 'em', 'u', 's', 'del', 'ins', 'mark', 'small', 'sub', 'sup'];
/** Properties by which sources make text stand out, and the element that means it. */
const STYLES: readonly (readonly [pattern: RegExp, tagName: string])[] = [
  [/font-weight\s*:\s*(?:bold|[6-9]00)/i, 'strong'],
  [/font-style\s*:\s*(?:italic|oblique)/i, 'em'],
  [/text-decoration[\w-]*\s*:[^;]*line-through/i, 's'],
  [/text-decoration[\w-]*\s*:[^;]*underline/i, 'u'],
];

/** Reduces `font` and `span` to what they mean: bold, italic, underlined, struck, or nothing. */
export const inline: Step = {
  name: 'inline',
  enter: {
    ...Object.fromEntries(Object.entries(RENAMED).map(([from, to]): [string, Handler] => [from, rename(to)])),
    ...Object.fromEntries(FORMATTING.map((tagName): [string, Handler] => [tagName, unnested])),
    font: meaning,
    span: meaning,
  },
  leave: Object.fromEntries([...FORMATTING, 'span'].map((tagName): [string, Handler] => [tagName, notEmpty])),
};

function rename(tagName: string): Handler {
  return (element) => {
    element.tagName = tagName;
    return undefined;
  };
}

function unnested({ tagName }: Element, body: BodyState): Change {
  const bold = tagName === 'b' || tagName === 'strong';
  const within = (name: string) => body.inside(name);
  return within(tagName) || (bold && (within('strong') || within('b') || inHeading(body)))
    ? 'unwrap'
    : undefined;
}

function meaning(element: Element, body: BodyState): Change {
  const style = attribute(element, 'style') ?? '';
  const sina = attribute(element, 'cms-style') ?? '';
  const tagName = sina.includes('strong-Bold')
    ? 'strong'
    : STYLES.find(([pattern]) => pattern.test(style))?.[1];
  if (tagName !== undefined) {
    element.tagName = tagName;
    return unnested(element, body);
  }
  const { lang, dir, id } = element.properties;
  if (lang === undefined && dir === undefined && id === undefined) return 'unwrap';
  element.tagName = 'span';
  return undefined;
}

function inHeading(body: BodyState): boolean {
  return body.ancestors.some(({ tagName }) => /^h[1-6]$/.test(tagName));
}

/** Formatting around nothing leaves the nothing: a space may part two words. */
function notEmpty(element: Element): Change {
  if ('id' in element.properties) return undefined;
  const empty = element.children.every(
    (child) => (child.type === 'text' && isBlank(child.value)) || isElement(child, 'br'),
  );
  return empty ? 'unwrap' : undefined;
}
