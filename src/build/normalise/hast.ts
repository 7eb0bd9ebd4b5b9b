import type { Element, ElementContent, Nodes, Properties, RootContent } from 'hast';

/** Nodes that may stand in a body: a tree's children without documents' own kinds. */
export type Content = ElementContent;

/** Whether a node is an element, of one of the given names where there are any. */
export function isElement<Name extends string>(
  node: Nodes | RootContent | undefined,
  ...tagNames: Name[]
): node is Element & { tagName: Name } {
  return (
    node?.type === 'element' && (tagNames.length === 0 || tagNames.some((name) => name === node.tagName))
  );
}

export function element(tagName: string, children: Content[], properties: Properties = {}): Element {
  return { type: 'element', tagName, properties, children };
}

export function text(value: string): Content {
  return { type: 'text', value };
}

/** An attribute's value as text; lists joined with spaces. `name` is hast's name of it. */
export function attribute(node: Element, name: string): string | undefined {
  const value = node.properties[name];
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.join(' ');
  return value === true ? '' : undefined;
}

export function classesOf(node: Element): readonly string[] {
  const { className } = node.properties;
  return Array.isArray(className) ? className.map(String) : [];
}

/** All text below a node, as it stands. */
export function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  let all = '';
  for (const child of node.children) all += rawText(child);
  return all;
}

/** Characters that look like nothing: white space of all kinds, ideographic, zero-width and byte order marks. */
const BLANK = /^[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\u3000\ufeff]*$/;

export function isBlank(value: string): boolean {
  return BLANK.test(value);
}

/** All text below a node on one line, without hand-made indents. */
export function lineOf(node: Nodes): string {
  return rawText(node)
    .replace(/[\s\u200b\u3000\ufeff]+/g, ' ')
    .trim();
}
