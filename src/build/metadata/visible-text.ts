import type { Element, Nodes } from 'hast';

/** Elements that flow within a line. All others begin a new one. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr ruby rt rp font img'.split(
    ' ',
  ),
);
/** White space that is not yet a single space. */
const LOOSE_SPACE = /\s{2,}|[^\S ]/g;

/** Whether an element with all that is in it is left out. */
type Skip = (element: Element) => boolean;

/** The text that a reader sees, one line for each block, with white space collapsed. */
export function visibleText(node: Nodes, skip?: Skip): string {
  return visibleLines(node, skip).join('\n');
}

/** The lines of {@link visibleText}. None is empty. */
export function visibleLines(node: Nodes, skip?: Skip): string[] {
  const text = { lines: [], line: '' };
  collect(node, text, skip);
  endLine(text);
  return text.lines;
}

interface Collected {
  lines: string[];
  /** The one that is not finished. */
  line: string;
}

function collect(node: Nodes, text: Collected, skip: Skip | undefined): void {
  if (node.type === 'text') {
    text.line += node.value;
    return;
  }
  if (!('children' in node)) return;
  if (node.type === 'element' && skip?.(node)) return;
  const block = node.type === 'element' && !INLINE.has(node.tagName);
  if (block) endLine(text);
  for (const child of node.children) collect(child, text, skip);
  if (block) endLine(text);
}

function endLine(text: Collected): void {
  const line = text.line.replace(LOOSE_SPACE, ' ').trim();
  if (line !== '') text.lines.push(line);
  text.line = '';
}
