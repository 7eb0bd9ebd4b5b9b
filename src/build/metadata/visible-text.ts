import type { Nodes } from 'hast';

/** Elements that flow within a line. All others begin a new one. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr ruby rt rp font img'.split(
    ' ',
  ),
);

/** The text that a reader sees, one line for each block, with white space collapsed. */
export function visibleText(node: Nodes, skip?: ReadonlySet<string>): string {
  const parts: string[] = [];
  collect(node, parts, skip);
  return parts
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
}

function collect(node: Nodes, parts: string[], skip: ReadonlySet<string> | undefined): void {
  if (node.type === 'text') {
    parts.push(node.value.replaceAll('\n', ' '));
    return;
  }
  if (!('children' in node)) return;
  if (node.type === 'element' && skip?.has(node.tagName)) return;
  const block = node.type === 'element' && !INLINE.has(node.tagName);
  if (block) parts.push('\n');
  for (const child of node.children) collect(child, parts, skip);
  if (block) parts.push('\n');
}
