import { AttributeAction, parse, type Selector, SelectorType } from 'css-what';
import type { Element } from 'hast';
import { find, html } from 'property-information';
import { attribute, classesOf } from './hast.ts';

type Test = (element: Element) => boolean;

/** A compound selector (`p.caption[role]`) and how the one to its left must relate to it. */
interface Compound {
  tests: Test[];
  left: 'child' | 'descendant' | undefined;
}

/** One alternative of a selector, ready to be tested. */
export interface CompiledSelector {
  /** What any matching element has: `.class`, `#id`, a tag name, `[property]`; `*` where there is none of these. */
  key: string;
  matches: (element: Element, ancestors: readonly Element[]) => boolean;
}

/**
 * Compiles a CSS selector of types, classes, ids, attributes, descendants and children.
 * @throws {SyntaxError} when it is no selector, or uses what is not supported here.
 */
export function compileSelector(selector: string): CompiledSelector[] {
  return parse(selector).map((tokens) => {
    const compounds = compoundsOf(tokens, selector);
    return {
      key: keyOf(tokens),
      matches: (element, ancestors) => matchesAt(compounds, compounds.length - 1, element, ancestors),
    };
  });
}

/** Keys under which the selectors that may match an element stand. */
export function keysOf(element: Element): string[] {
  const keys = ['*', element.tagName];
  for (const property in element.properties) {
    if (property === 'className') for (const name of classesOf(element)) keys.push(`.${name}`);
    else if (property === 'id') keys.push(`#${attribute(element, 'id')}`);
    else keys.push(`[${property}]`);
  }
  return keys;
}

function matchesAt(
  compounds: readonly Compound[],
  at: number,
  element: Element,
  ancestors: readonly Element[],
): boolean {
  const compound = compounds[at];
  if (!compound?.tests.every((test) => test(element))) return false;
  if (compound.left === undefined) return true;
  const nearest = compound.left === 'child' ? Math.max(0, ancestors.length - 1) : 0;
  for (let up = ancestors.length - 1; up >= nearest; up--) {
    const ancestor = ancestors[up];
    if (ancestor && matchesAt(compounds, at - 1, ancestor, ancestors.slice(0, up))) return true;
  }
  return false;
}

function compoundsOf(tokens: readonly Selector[], selector: string): Compound[] {
  let current: Compound = { tests: [], left: undefined };
  const compounds = [current];
  for (const token of tokens) {
    if (token.type === SelectorType.Child || token.type === SelectorType.Descendant) {
      current = { tests: [], left: token.type };
      compounds.push(current);
    } else current.tests.push(testOf(token, selector));
  }
  return compounds;
}

function testOf(token: Selector, selector: string): Test {
  if (token.type === SelectorType.Universal) return () => true;
  if (token.type === SelectorType.Tag) return (element) => element.tagName === token.name;
  if (token.type !== SelectorType.Attribute)
    throw new SyntaxError(
      `“${selector}”: ${token.type} is not supported; use types, classes, ids and attributes`,
    );
  const { property } = find(html, token.name);
  const test = VALUE_TESTS[token.action];
  return (element) => {
    const value = attribute(element, property);
    return value === undefined ? token.action === AttributeAction.Not : test(value, token.value);
  };
}

const VALUE_TESTS: Record<AttributeAction, (value: string, wanted: string) => boolean> = {
  [AttributeAction.Any]: (value, wanted) => value.includes(wanted),
  [AttributeAction.Element]: (value, wanted) => value.split(/\s+/).includes(wanted),
  [AttributeAction.End]: (value, wanted) => value.endsWith(wanted),
  [AttributeAction.Equals]: (value, wanted) => value === wanted,
  [AttributeAction.Exists]: () => true,
  [AttributeAction.Hyphen]: (value, wanted) => value === wanted || value.startsWith(`${wanted}-`),
  [AttributeAction.Not]: (value, wanted) => value !== wanted,
  [AttributeAction.Start]: (value, wanted) => value.startsWith(wanted),
};

/** Key of the first attribute that the tokens want to be there. */
function attributeKeyOf(tokens: readonly Selector[]): string | undefined {
  for (const token of tokens) {
    if (token.type !== SelectorType.Attribute || token.action === AttributeAction.Not) continue;
    const { property } = find(html, token.name);
    if (property !== 'className' && property !== 'id') return `[${property}]`;
  }
  return undefined;
}

function keyOf(tokens: readonly Selector[]): string {
  const last = tokens.slice(
    tokens.findLastIndex(({ type }) => type === 'child' || type === 'descendant') + 1,
  );
  for (const token of last) {
    if (token.type !== SelectorType.Attribute) continue;
    if (token.name === 'class' && token.action === AttributeAction.Element) return `.${token.value}`;
    if (token.name === 'id' && token.action === AttributeAction.Equals) return `#${token.value}`;
  }
  const tag = last.find((token) => token.type === SelectorType.Tag);
  return tag?.name ?? attributeKeyOf(last) ?? '*';
}
