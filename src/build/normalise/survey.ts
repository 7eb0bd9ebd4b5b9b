import type { Nodes } from 'hast';

/** What is known of a body before any step changes it. */
export interface Survey {
  /** Visible characters, white space aside. Counted when first asked for: most bodies are clean enough to do without. */
  readonly textLength: number;
  /** Ids that links of the body point to. */
  targets: ReadonlySet<string>;
}

const INVISIBLE = new Set(
  'audio datalist head iframe noscript option script style svg template title video'.split(' '),
);

const HEADING = /^h[1-6]$/;

export function survey(tree: Nodes): Survey {
  const targets = new Set<string>();
  const texts: string[] = [];
  collect(tree, texts, targets, undefined);
  let counted: number | undefined;
  return {
    targets,
    get textLength() {
      counted ??= texts.reduce((sum, text) => sum + textLength(text), 0);
      return counted;
    },
  };
}

/** @param self id of the heading around: its link to itself is a generator's. */
function collect(node: Nodes, texts: string[], targets: Set<string>, self: string | undefined): void {
  if (node.type === 'text') texts.push(node.value);
  if (!('children' in node)) return;
  let around = self;
  if (node.type === 'element') {
    if (INVISIBLE.has(node.tagName)) return;
    const { href, id } = node.properties;
    if (typeof href === 'string' && href.startsWith('#') && fragmentOf(href) !== self)
      targets.add(fragmentOf(href));
    if (typeof id === 'string' && HEADING.test(node.tagName)) around = id;
  }
  for (const child of node.children) collect(child, texts, targets, around);
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
