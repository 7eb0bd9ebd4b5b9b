import type { Element } from 'hast';
import type { BodyState } from '../body-state.ts';
import { editorName, originalTitle, sameHeadline } from '../bylines.ts';
import { attribute, type Content, isElement, lineOf } from '../hast.ts';
import type { Step } from '../step.ts';

/** How many blocks from either end may be such lines. */
const REACH = 3;
const LINK_LABEL =
  /^[（(【[]?\s*(?:原文链接|原文地址|原文連結|本文链接|阅读原文|閱讀原文|查看原文|点击查看原文|Read the (?:full|original) (?:article|story|post)|Original (?:article|link)|Source link)\s*[:：>»→]?\s*(?:https?:\/\/\S+)?\s*[）)】\]]?$/i;

/**
 * Takes from the ends of an article what the reader shows above and below it: the headline once more, the headline of
 * the original, the editor, the link to the source. The last three are lifted into its metadata.
 */
export const repeats: Step = {
  name: 'repeats',
  finish: (children, body) => withoutLast(withoutFirst(children, body), body),
};

function withoutFirst(children: readonly Content[], body: BodyState): Content[] {
  let rest = withoutRules(children);
  for (let taken = 0; taken < REACH && rest.length > 1; taken++) {
    const [first] = rest;
    if (!isElement(first, 'p', 'h1', 'h2', 'h3') || !isRepeatedHeadline(first, body)) break;
    body.headings.splice(0, body.headings.length, ...body.headings.filter((heading) => heading !== first));
    rest = rest.slice(1);
  }
  return withoutRules(rest);
}

function isRepeatedHeadline(block: Element, body: BodyState): boolean {
  const line = lineOf(block);
  const original = originalTitle(line);
  if (original !== undefined && body.mayRemove('original title', line)) {
    body.lifted.originalTitle ??= original;
    return true;
  }
  return sameHeadline(line, body.title) && body.mayRemove('repeated headline', line);
}

function withoutLast(children: readonly Content[], body: BodyState): Content[] {
  const first = Math.max(1, children.length - REACH);
  return withoutRules(
    children.filter((block, at) => at < first || !isElement(block, 'p') || !lift(block, body)),
  );
}

/** @returns whether the line is now part of the metadata. */
function lift(block: Element, body: BodyState): boolean {
  const line = lineOf(block);
  const editor = editorName(line);
  if (editor !== undefined && body.mayRemove('editor', line)) {
    body.lifted.editor ??= editor;
    return true;
  }
  const link = LINK_LABEL.test(line) ? linkIn(block) : undefined;
  if (link === undefined || !body.mayRemove('source link', line)) return false;
  body.lifted.link ??= link;
  return true;
}

function linkIn(node: Element): string | undefined {
  for (const child of node.children) {
    if (!isElement(child)) continue;
    const href = isElement(child, 'a') ? attribute(child, 'href') : linkIn(child);
    if (href !== undefined && /^https?:/i.test(href)) return href;
  }
  return undefined;
}

/** A rule parts two things; at either end, and after another, it parts nothing. */
function withoutRules(children: readonly Content[]): Content[] {
  const kept = children.filter(
    (block, at) => !isElement(block, 'hr') || (at > 0 && !isElement(children[at - 1], 'hr')),
  );
  return isElement(kept.at(-1), 'hr') ? kept.slice(0, -1) : kept;
}
