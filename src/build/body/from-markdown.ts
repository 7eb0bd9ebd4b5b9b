import type { Root } from 'hast';
import markdownIt, { type StateCore, type Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { fromHtml } from './from-html.ts';
import { readPlainHtml } from './plain-html.ts';

/** The guard has looked for bodies that nest too deep; what lies deeper than this would be lost. */
const DEEPEST_LEVEL = 100_000;
const TASK = /^\[([ xX])\](?=\s)/;

const parser = markdownIt({ html: true, linkify: true, maxNesting: DEEPEST_LEVEL }).use(footnote);
parser.core.ruler.after('inline', 'tasks', boxTasks);
// As in GFM: a name without a protocol is no link, except after `www.`.
parser.linkify.set({ fuzzyLink: false }).add('www.', {
  validate: (text, at, linkify) =>
    Math.max(0, linkify.testSchemaAt(`http://www.${text.slice(at)}`, 'http:', 5) - '//www.'.length),
  normalize: (match) => {
    match.url = `http://${match.url}`;
  },
});
// The sanitiser says which addresses are allowed; refused here, a link would show its marks.
parser.validateLink = () => true;
parser.normalizeLinkText = (address) => address;
Object.assign(parser.renderer.rules, {
  s_open: () => '<del>',
  s_close: () => '</del>',
  footnote_caption: (tokens: Token[], index: number) => String(Number(tokens[index]?.meta?.id) + 1),
  footnote_block_open: () => '<section data-footnotes><ol>\n',
});

/** The tree of CommonMark with GFM: tables, footnotes, strikethrough, task lists, bare links, and raw HTML. */
export function fromMarkdown(markdown: string): Root {
  const html = parser.render(markdown);
  return readPlainHtml(html) ?? fromHtml(html);
}

/** Makes a box of `[ ]` and `[x]` at the start of a list's item. */
function boxTasks({ tokens, Token }: StateCore): void {
  tokens.forEach(({ type, children }, index) => {
    const first = children?.[0];
    const task =
      first?.type === 'text' && tokens[index - 2]?.type === 'list_item_open' && TASK.exec(first.content);
    if (type !== 'inline' || !task) return;
    const box = new Token('html_inline', '', 0);
    box.content = `<input type="checkbox"${task[1] === ' ' ? '' : ' checked'}>`;
    first.content = first.content.slice(task[0].length);
    children?.unshift(box);
  });
}
