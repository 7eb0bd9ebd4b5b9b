import type { Element, Root } from 'hast';
import { sameHeadline } from '../normalise/bylines.ts';
import { attribute, isElement } from '../normalise/hast.ts';
import { isIdeograph } from './scripts.ts';
import { visibleLines } from './visible-text.ts';

/** Width of an excerpt in columns: an ideograph takes two, any other character one. */
const COLUMNS = 160;
/** How many characters of prose are looked at. */
const ENOUGH = COLUMNS * 4;
const NOT_PROSE = new Set([
  'figure',
  'pre',
  'table',
  'section',
  'audio',
  'video',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

const DATELINES: readonly RegExp[] = [
  // 新华社北京7月1日电（记者 …）
  /^[\p{Script=Han}A-Za-z·\s]{0,16}?(?:\d{1,2}月)?\d{1,2}日(?:电|電|讯|訊|消息)\s*(?:[（(][^）)]{0,40}[）)])?[\s，,：:—-]*/u,
  // 本报讯（记者 …）
  /^(?:本[报報网網刊]|\p{Script=Han}{1,6}[社网網报報])\p{Script=Han}{0,6}?[讯訊]\s*(?:[（(][^）)]{0,40}[）)]|[：:，,]|\s)\s*/u,
  // 【环球网报道 记者 …】
  /^【[^】]{1,24}(?:报道|報道|报导|讯|訊|电|電)[^】]{0,16}】\s*/u,
  // BEIJING, July 1 (Reuters) -
  /^[A-Z][A-Z.' -]{2,30}(?:,\s*[\w. ]{2,24})?\s*(?:\([A-Z][\w .&]{1,24}\)\s*)?[—–-]{1,2}\s+/,
];
/** A line that says who wrote, and nothing else. */
const BYLINE =
  /^(?:[（(]?(?:文|图|作者|撰文|记者|記者|编译|编辑|来源|來源|By|Words by)\s*[/|：:丨｜].{0,40}|\p{Script=Han}{2,10}[记記]者[\s　].{0,30}|By [A-Z][\w.' -]{2,40})$/u;

/** Takes a while to make, and few excerpts need it. */
let segmenter: Intl.Segmenter | undefined;

/** The beginning of an article in plain text, behind headline, byline and dateline. May be empty. */
export function excerptOf(tree: Root, title: string): string {
  const lines: string[] = [];
  let length = 0;
  for (const block of tree.children) {
    if (isElement(block) && NOT_PROSE.has(block.tagName)) continue;
    for (const line of visibleLines(block, isAside)) {
      const prose = lines.length === 0 ? withoutDateline(line) : line;
      if (prose === '' || (lines.length === 0 && (BYLINE.test(prose) || sameHeadline(prose, title))))
        continue;
      lines.push(prose);
      length += prose.length;
    }
    if (length >= ENOUGH) break;
  }
  return cutExcerpt(lines.join(' '));
}

/** How a word is said, and the number of a footnote: they would be glued to the words beside them. */
function isAside({ tagName, children: [only, other] }: Element): boolean {
  if (tagName !== 'sup') return tagName === 'rt' || tagName === 'rp';
  return (
    other === undefined &&
    only !== undefined &&
    isElement(only, 'a') &&
    attribute(only, 'href')?.startsWith('#') === true
  );
}

function withoutDateline(line: string): string {
  for (const dateline of DATELINES) {
    const rest = line.replace(dateline, '');
    if (rest !== line && rest !== '') return rest;
  }
  return line;
}

/** Where the character begins, as readers see them, that a UTF-16 unit belongs to. */
function characterStart(line: string, at: number): number {
  // Between two of these one always begins, and the segmenter is slow.
  if (isAlone(line.charCodeAt(at - 1)) && isAlone(line.charCodeAt(at))) return at;
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return segmenter.segment(line).containing(at)?.index ?? at;
}

const isAlone = (code: number) => (code >= 0x20 && code <= 0x7e) || (code >= 0x4e00 && code <= 0x9fff);

/** Cuts a line to the width of an excerpt, between characters as readers see them. */
export function cutExcerpt(text: string): string {
  const line = text.slice(0, ENOUGH).trim();
  let columns = 0;
  for (let at = 0; at < line.length; at++) {
    columns += isIdeograph(line.charCodeAt(at)) ? 2 : 1;
    if (columns <= COLUMNS) continue;
    return `${line.slice(0, characterStart(line, at)).trimEnd()}…`;
  }
  return line;
}
