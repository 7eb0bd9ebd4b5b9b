import type { Element } from 'hast';
import type { BodyState } from './body-state.ts';
import { type Content, classesOf, isElement, lineOf } from './hast.ts';

const LINE_NUMBER = /^(?:hljs-ln-n(?:umbers)?|line-?no(?:s|num)?|line-?numbers?|linenumber|lineno|ln)$/i;
const NOT_CODE = new Set(['button', 'script', 'style', 'svg', 'select', 'input', 'textarea']);
/** Elements that stand for one line each. */
const LINES = new Set(['div', 'p', 'li', 'tr']);

/** The text of a block of code, as one would copy it: without buttons and line numbers, with its line breaks. */
export function codeText(pre: Element, body: BodyState): string {
  const parts: string[] = [];
  collect(pre.children, parts, body, [...body.ancestors, pre]);
  const value = parts
    .join('')
    .replaceAll('&#123;', '{')
    .replaceAll('&#125;', '}')
    .replaceAll('\u00a0', ' ')
    // Sources write a break as an element and go on a new line, or as either.
    .replace(/\u2028\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  return withoutLineNumbers(value, body);
}

function collect(nodes: readonly Content[], parts: string[], body: BodyState, ancestors: Element[]): void {
  for (const node of nodes) {
    if (node.type === 'text') parts.push(node.value);
    if (!isElement(node)) continue;
    if (node.tagName === 'br') {
      parts.push('\u2028');
      continue;
    }
    if (isNoCode(node, body, ancestors)) continue;
    collect(node.children, parts, body, [...ancestors, node]);
    if (LINES.has(node.tagName) && parts.at(-1)?.endsWith('\n') === false) parts.push('\n');
  }
}

function isNoCode(node: Element, body: BodyState, ancestors: readonly Element[]): boolean {
  if (NOT_CODE.has(node.tagName)) return true;
  if (classesOf(node).some((name) => LINE_NUMBER.test(name)) && /^[\d\s]*$/.test(lineOf(node))) return true;
  const verdict = body.rules.verdictOn(node, ancestors, body.sourceNames);
  return verdict?.role === 'drop' && body.mayRemove(verdict.rule, lineOf(node));
}

/** Removes numbers that were written into the lines, when every line has its own. */
function withoutLineNumbers(value: string, body: BodyState): string {
  const lines = value.split('\n');
  if (lines.length < 3) return value;
  const numbered = lines.every((line, index) =>
    new RegExp(`^\\s*0*${index + 1}(?:[.:|)]\\s?|\\s|$)`).test(line),
  );
  if (!numbered) return value;
  const numbers = lines.map((_, index) => String(index + 1)).join('');
  if (!body.mayRemove('line numbers', numbers)) return value;
  return lines.map((line) => line.replace(/^\s*\d+[.:|)]?\s?/, '')).join('\n');
}
