import type { Nodes } from 'hast';

/** What is known of a body before any step changes it. */
export interface Survey {
  /** Visible characters, white space aside. */
  textLength: number;
  /** Ids that links of the body point to. */
  targets: ReadonlySet<string>;
}

const INVISIBLE = new Set(['script', 'style', 'template', 'noscript', 'head', 'title', 'iframe']);

export function survey(tree: Nodes): Survey {
  const targets = new Set<string>();
  return { textLength: measure(tree, targets), targets };
}

function measure(node: Nodes, targets: Set<string>): number {
  if (node.type === 'text') return textLength(node.value);
  if (!('children' in node)) return 0;
  if (node.type === 'element') {
    if (INVISIBLE.has(node.tagName)) return 0;
    const { href } = node.properties;
    if (typeof href === 'string' && href.startsWith('#')) targets.add(fragmentOf(href));
  }
  let length = 0;
  for (const child of node.children) length += measure(child, targets);
  return length;
}

/** The id that a link within the page names. */
export function fragmentOf(href: string): string {
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

/** Characters that are not white space. */
function textLength(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x20 && code !== 0xa0 && code !== 0x3000) length += 1;
  }
  return length;
}
