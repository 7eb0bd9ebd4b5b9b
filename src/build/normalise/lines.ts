import type { Element } from 'hast';
import { type Content, isBlank, isElement } from './hast.ts';

/** Hand-made indents of a paragraph: two ideographic spaces, or a run of hard ones. */
const INDENT = /^[ \t]*(?:\u3000{2}|[\u00a0\u2002\u2003]{2,4}(?!$))/;
const ZERO_WIDTH = '\u200b';

/**
 * Cuts what flows between two blocks into paragraphs, each a list of lines: two line breaks in a row end a paragraph,
 * and so does one before a line that is indented by hand. Empty lines and paragraphs are left out.
 */
export function paragraphsOf(run: readonly Content[]): Content[][][] {
  const paragraphs: Content[][][] = [];
  let lines: Content[][] = [];
  for (const line of linesOf(run)) {
    const indented = isIndented(line);
    const trimmed = trimLine(line);
    if ((trimmed.length === 0 || indented) && lines.length > 0) {
      paragraphs.push(lines);
      lines = [];
    }
    if (trimmed.length > 0) lines.push(trimmed);
  }
  if (lines.length > 0) paragraphs.push(lines);
  return paragraphs;
}

function linesOf(run: readonly Content[]): Content[][] {
  let line: Content[] = [];
  const lines = [line];
  for (const node of run) {
    if (isElement(node, 'br')) {
      line = [];
      lines.push(line);
    } else line.push(node);
  }
  return lines;
}

function isIndented(line: readonly Content[]): boolean {
  const first = line.find(
    (node) => node.type !== 'text' || node.value.trim() !== '' || node.value.includes('\u3000'),
  );
  return first?.type === 'text' && INDENT.test(first.value);
}

/** Takes white space and indents from both ends of a line, also where they stand inside formatting. */
export function trimLine(line: readonly Content[]): Content[] {
  const nodes = [...line];
  while (nodes[0] && trimEdge(nodes[0], 0)) nodes.shift();
  let last = nodes.at(-1);
  while (last && trimEdge(last, -1)) {
    nodes.pop();
    last = nodes.at(-1);
  }
  return nodes;
}

/** @returns whether nothing is left of the node. */
function trimEdge(node: Content, at: 0 | -1): boolean {
  if (node.type === 'text') {
    node.value = isBlank(node.value) ? '' : at === 0 ? trimmedStart(node.value) : trimmedEnd(node.value);
    return node.value === '';
  }
  if (!isElement(node) || !TRIMMED_INSIDE.has(node.tagName)) return false;
  return trimInside(node, at);
}

function trimmedStart(value: string): string {
  let trimmed = value.trimStart();
  while (trimmed.startsWith(ZERO_WIDTH)) trimmed = trimmed.slice(1).trimStart();
  return trimmed;
}

function trimmedEnd(value: string): string {
  let trimmed = value.trimEnd();
  while (trimmed.endsWith(ZERO_WIDTH)) trimmed = trimmed.slice(0, -1).trimEnd();
  return trimmed;
}

const TRIMMED_INSIDE = new Set(['a', 'b', 'em', 'i', 'ins', 'mark', 's', 'small', 'span', 'strong', 'u']);

function trimInside(node: Element, at: 0 | -1): boolean {
  for (let edge = node.children.at(at); edge && trimEdge(edge, at); edge = node.children.at(at))
    node.children = at === 0 ? node.children.slice(1) : node.children.slice(0, -1);
  return node.children.length === 0 && !('id' in node.properties);
}
