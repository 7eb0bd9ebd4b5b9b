/** A tag, comment or raw text of an HTML text, as a scanner sees it that builds no tree. */
export interface Tag {
  /** Lower case; `!` for comments and declarations. */
  name: string;
  closing: boolean;
  attributes: number;
  start: number;
  end: number;
}

const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);
const NAME = /[a-z][^\s/>]*/iy;

/**
 * Reads the tags of an HTML text one after the other, in time proportional to its length. What stands in raw text
 * elements (`script`, `style`, …) is read as part of their opening tag.
 */
export function* tagsOf(html: string): Generator<Tag> {
  let at = html.indexOf('<');
  while (at >= 0) {
    const tag = tagAt(html, at);
    if (tag) yield tag;
    at = html.indexOf('<', tag?.end ?? at + 1);
  }
}

function tagAt(html: string, start: number): Tag | undefined {
  const next = html[start + 1];
  if (next === '!' || next === '?')
    return { name: '!', closing: false, attributes: 0, start, end: endOfComment(html, start) };
  const closing = next === '/';
  NAME.lastIndex = start + (closing ? 2 : 1);
  const name = NAME.exec(html)?.[0].toLowerCase();
  if (name === undefined) return undefined;
  const { end, attributes } = endOfTag(html, start + 1 + name.length);
  const tag = { name, closing, attributes, start, end };
  return !closing && RAW_TEXT.has(name) ? { ...tag, end: endOfRawText(html, name, end) } : tag;
}

function endOfComment(html: string, start: number): number {
  const isComment = html.startsWith('<!--', start);
  const end = isComment ? html.indexOf('-->', start + 2) : html.indexOf('>', start);
  return end < 0 ? html.length : end + (isComment ? 3 : 1);
}

/** Finds the `>` that ends a tag, past quoted values, and counts the attributes on the way. */
function endOfTag(html: string, from: number): { end: number; attributes: number } {
  let attributes = 0;
  for (let at = from; at < html.length; at++) {
    const character = html[at];
    if (character === '>') return { end: at + 1, attributes };
    if (character === ' ' || character === '\n' || character === '\t' || character === '/') {
      const following = html[at + 1];
      if (following !== undefined && !' \n\t/>'.includes(following)) attributes += 1;
    }
    if (character !== '=') continue;
    while (html[at + 1] === ' ' || html[at + 1] === '\n' || html[at + 1] === '\t') at += 1;
    const quote = html[at + 1];
    if (quote !== '"' && quote !== "'") continue;
    const close = html.indexOf(quote, at + 2);
    if (close < 0) return { end: html.length, attributes };
    at = close;
  }
  return { end: html.length, attributes };
}

function endOfRawText(html: string, name: string, from: number): number {
  const closer = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  closer.lastIndex = from;
  return closer.exec(html)?.index ?? html.length;
}
