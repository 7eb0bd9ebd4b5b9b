import type { Element, ElementContent, Root } from 'hast';
import type { DefaultTreeAdapterTypes as Parse5 } from 'parse5';
import { propertiesOf } from './properties.ts';

/**
 * The fragment that parse5 read as hast. `hast-util-from-parse5` does the same at three times the cost: it also keeps
 * positions, and reads tag names as selectors.
 */
export function rootFrom({ childNodes }: Parse5.DocumentFragment): Root {
  return { type: 'root', children: contentOf(childNodes) };
}

function contentOf(nodes: readonly Parse5.ChildNode[]): ElementContent[] {
  const content: ElementContent[] = [];
  for (const node of nodes) {
    if ('tagName' in node) content.push(elementFrom(node));
    else if ('value' in node) content.push({ type: 'text', value: node.value });
    else if ('data' in node) content.push({ type: 'comment', value: node.data });
  }
  return content;
}

function elementFrom(node: Parse5.Element): Element {
  const element: Element = {
    type: 'element',
    tagName: node.tagName,
    properties: propertiesOf(node.attrs, node.namespaceURI),
    children: contentOf(node.childNodes),
  };
  if (isTemplate(node)) element.content = rootFrom(node.content);
  return element;
}

function isTemplate(node: Parse5.Element): node is Parse5.Template {
  return 'content' in node;
}
