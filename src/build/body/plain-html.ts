import { decodeHTML, decodeHTMLAttribute } from 'entities';
import type { Comment, Element, ElementContent, Root } from 'hast';
import type { Token } from 'parse5';
import { LARGEST, MOST_ATTRIBUTES } from './guard.ts';
import { propertiesOf } from './properties.ts';

const words = (list: string) => new Set(list.split(' '));

/** Elements that end an open paragraph. */
const BLOCKS = words(
  'address article aside blockquote center details div dl fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header li main nav ol p pre section summary table ul',
);
const HEADINGS = words('h1 h2 h3 h4 h5 h6');
/** Elements that mean the same wherever they stand; custom elements are others. */
const INLINE = words(
  'a abbr audio b big cite code del em font i ins kbd label mark picture q s samp small span strike strong sub sup time tt u var video',
);
const VOID = words('br hr img source wbr');
const RAW = words('script style');
/** Elements that stand only in certain others. */
const PARENTS = new Map(
  Object.entries({
    ...{ li: 'ul ol', caption: 'table', thead: 'table', tbody: 'table', tfoot: 'table' },
    ...{ tr: 'thead tbody tfoot', td: 'tr', th: 'tr' },
  }).map(([name, parents]) => [name, words(parents)]),
);
/** Elements in which a browser moves text and other elements elsewhere. */
const TABLE_PARTS = words('table thead tbody tfoot tr');
const CUSTOM = /^[a-z]+-/;
/** Elements inside elements. Far less than the guard's limit, so that whatever is read here is within it. */
const DEEPEST = 100;

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)/y;
const ATTRIBUTE = /[ \t\n\f]+([^\s"'<>/=]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;
const WHITE_SPACE = /^[ \t\n\f]*$/;
const TAG_END = /[ \t\n\f]*\/?>/y;

/**
 * Reads HTML whose every element is closed where it should be: no rule for repairs applies to it, so that a tree can be
 * built at a tenth of the cost of a browser's algorithm, with the same result.
 * @returns nothing when the text is of any other form, or larger or deeper than is plain.
 */
export function readPlainHtml(html: string): Root | undefined {
  if (html.length > LARGEST || html.includes('\r') || html.includes('\0')) return undefined;
  const reader = new PlainReader(html);
  return reader.read() ? reader.root : undefined;
}

class PlainReader {
  readonly root: Root = { type: 'root', children: [] };
  readonly #html: string;
  readonly #open: Element[] = [];
  #children: ElementContent[] | Root['children'] = this.root.children;
  #inParagraph = false;
  #inLink = false;
  #at = 0;

  constructor(html: string) {
    this.#html = html;
  }

  /** @returns whether the whole text is plain. */
  read(): boolean {
    const html = this.#html;
    while (this.#at < html.length) {
      const next = html.indexOf('<', this.#at);
      const end = next < 0 ? html.length : next;
      if (end > this.#at && !this.#text(html.slice(this.#at, end))) return false;
      this.#at = end;
      if (next >= 0 && !(html.startsWith('<!--', next) ? this.#comment() : this.#tag())) return false;
    }
    return this.#open.length === 0;
  }

  #text(source: string): boolean {
    if (TABLE_PARTS.has(this.#parent) && !WHITE_SPACE.test(source)) return false;
    this.#children.push({ type: 'text', value: source.includes('&') ? decodeHTML(source) : source });
    return true;
  }

  /** The name of the element that is open; empty at the top. */
  get #parent(): string {
    return this.#open.at(-1)?.tagName ?? '';
  }

  #comment(): boolean {
    const start = this.#at + '<!--'.length;
    const end = this.#html.indexOf('-->', start);
    const value = this.#html.slice(start, end);
    // Browsers end these earlier.
    if (end < 0 || value.startsWith('>') || value.startsWith('->') || value.includes('--!>')) return false;
    const comment: Comment = { type: 'comment', value };
    this.#children.push(comment);
    this.#at = end + '-->'.length;
    return true;
  }

  #tag(): boolean {
    TAG.lastIndex = this.#at;
    const [tag, closing, written] = TAG.exec(this.#html) ?? [];
    if (tag === undefined || written === undefined) return false;
    this.#at += tag.length;
    const name = written.toLowerCase();
    return closing === '/' ? this.#close(name) : this.#start(name);
  }

  #close(name: string): boolean {
    if (this.#html[this.#at] !== '>' || this.#open.pop()?.tagName !== name) return false;
    this.#at += 1;
    this.#children = this.#open.at(-1)?.children ?? this.root.children;
    if (name === 'p') this.#inParagraph = false;
    if (name === 'a') this.#inLink = false;
    return true;
  }

  #start(name: string): boolean {
    if (!this.#mayStand(name)) return false;
    const attributes = this.#attributes();
    if (!attributes) return false;
    const element: Element = {
      type: 'element',
      tagName: name,
      properties: propertiesOf(attributes),
      children: [],
    };
    this.#children.push(element);
    if (VOID.has(name)) return true;
    if (RAW.has(name)) return this.#rawText(element);
    this.#open.push(element);
    this.#children = element.children;
    if (name === 'p') this.#inParagraph = true;
    if (name === 'a') this.#inLink = true;
    // A browser leaves out the line break after the tag.
    if (name === 'pre' && this.#html[this.#at] === '\n') this.#at += 1;
    return this.#open.length <= DEEPEST;
  }

  /** Whether the element closes and moves nothing that is open. */
  #mayStand(name: string): boolean {
    const parent = this.#parent;
    const parents = PARENTS.get(name);
    if (parents ? !parents.has(parent) : TABLE_PARTS.has(parent)) return false;
    if (BLOCKS.has(name) || name === 'hr')
      return !this.#inParagraph && !(HEADINGS.has(name) && HEADINGS.has(parent));
    if (parents) return true;
    if (name === 'a') return !this.#inLink;
    return INLINE.has(name) || VOID.has(name) || RAW.has(name) || CUSTOM.test(name);
  }

  /** Reads to the end of the tag. */
  #attributes(): Token.Attribute[] | undefined {
    const attributes: Token.Attribute[] = [];
    ATTRIBUTE.lastIndex = this.#at;
    for (let found = ATTRIBUTE.exec(this.#html); found; found = ATTRIBUTE.exec(this.#html)) {
      this.#at = ATTRIBUTE.lastIndex;
      const [, written = '', double, single, bare] = found;
      const name = written.toLowerCase();
      const value = double ?? single ?? bare ?? '';
      if (!attributes.some((other) => other.name === name))
        attributes.push({ name, value: value.includes('&') ? decodeHTMLAttribute(value) : value });
    }
    TAG_END.lastIndex = this.#at;
    if (attributes.length > MOST_ATTRIBUTES || !TAG_END.test(this.#html)) return undefined;
    this.#at = TAG_END.lastIndex;
    return attributes;
  }

  #rawText(element: Element): boolean {
    const closer = `</${element.tagName}>`;
    const end = this.#html.indexOf(closer, this.#at);
    const value = this.#html.slice(this.#at, end);
    // In these a browser finds the end elsewhere.
    if (end < 0 || value.includes('<!--') || value.includes('</')) return false;
    if (value !== '') element.children.push({ type: 'text', value });
    this.#at = end + closer.length;
    return true;
  }
}
