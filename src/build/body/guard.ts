import type { BodyKind } from './kind.ts';
import { tagsOf } from './tags.ts';

/** Limits of what is made into a tree. Beyond them a body would cost minutes and gigabytes, or the stack. */
export const LARGEST = 500_000;
const DEEPEST = 200;
export const MOST_ATTRIBUTES = 1000;

/** Elements whose start ends the one before, so that a missing end tag means no depth. */
const CLOSED_BY_THE_NEXT = new Set(
  'p li dt dd tr td th thead tbody tfoot option optgroup rp rt a h1 h2 h3 h4 h5 h6 colgroup'.split(' '),
);
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr image keygen'.split(' '),
);
/** Elements that a browser opens again in the blocks that follow, if nothing closes them. */
const FORMATTING = new Set('b big code em font i nobr s small strike strong tt u'.split(' '));

export interface Excess {
  kind: 'too-large' | 'too-deep';
  reason: string;
}

/**
 * Looks whether a body can be made into a tree at all, before any is built.
 * @returns what is too much of it, if anything.
 */
export function excessOf(body: string, kind: BodyKind): Excess | undefined {
  const open: string[] = [];
  let size = body.length;
  let formatting = 0;
  for (const { name, closing, attributes, start, end } of tagsOf(body)) {
    // What is dropped unseen weighs nothing: word processors leave half a megabyte of comments.
    if (name === '!' || name === 'style' || name === 'script') size -= end - start;
    if (attributes > MOST_ATTRIBUTES)
      return { kind: 'too-deep', reason: `a <${name}> has more than ${MOST_ATTRIBUTES} attributes` };
    if (name === '!' || VOID.has(name) || CLOSED_BY_THE_NEXT.has(name)) continue;
    if (FORMATTING.has(name)) formatting = Math.max(0, formatting + (closing ? -1 : 1));
    else if (!closing) open.push(name);
    else close(open, name);
    if (open.length + formatting > DEEPEST)
      return { kind: 'too-deep', reason: `its elements are nested more than ${DEEPEST} deep` };
  }
  if (size > LARGEST) return { kind: 'too-large', reason: `it has ${size} characters of ${LARGEST}` };
  return kind === 'markdown' ? markdownExcess(body) : undefined;
}

function close(open: string[], name: string): void {
  const at = open.lastIndexOf(name);
  if (at >= 0) open.length = at;
}

/** Quotes and lists that start on one line, each inside the one before. */
const NESTED_MARKS = new RegExp(
  `^(?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${DEEPEST / 2}}`,
  'm',
);
/** What the parser of a paragraph has to pair up or look behind. */
const MARKS = /[*_~`[\]!<@]|www\.|https?:/g;
const FENCE = /^ {0,3}(?:`{3}|~{3})/;
/** Where a paragraph cannot go on. */
const NEW_PARAGRAPH = /^\s*(?:$|[-+*](?=\s)|#{1,6}\s|\||\d{1,9}[.)]\s)/;
const MOST_MARKS = 5000;

/** Markdown nests without tags, and pairs the marks of a paragraph in time that grows with their square. */
function markdownExcess(body: string): Excess | undefined {
  if (NESTED_MARKS.test(body))
    return { kind: 'too-deep', reason: `its quotes and lists are nested more than ${DEEPEST / 2} deep` };
  let [marks, inFence] = [0, false];
  for (const line of body.split('\n')) {
    if (FENCE.test(line)) inFence = !inFence;
    if (inFence || NEW_PARAGRAPH.test(line)) marks = 0;
    if (!inFence) marks += line.match(MARKS)?.length ?? 0;
    if (marks > MOST_MARKS)
      return { kind: 'too-deep', reason: `a paragraph has more than ${MOST_MARKS} marks of Markdown` };
  }
  return undefined;
}
