import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import type { Nodes as MdastNodes } from 'mdast';
import { type Extension, fromMarkdown as parseMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';

const EXTENSIONS = { extensions: [gfm()], mdastExtensions: gfmFromMarkdown().map(onlyWhereLinks) };
/** What GFM makes a link of by itself. */
const BARE_LINK = /@|www\.|https?:/i;

/** Most posts hold no bare link; GFM's search for them takes a tenth of the time of all parsing. */
function onlyWhereLinks({ transforms, ...extension }: Extension): Extension {
  return {
    ...extension,
    transforms: (transforms ?? []).map(
      (transform) => (tree) => (holdsBareLink(tree) ? transform(tree) : undefined),
    ),
  };
}

function holdsBareLink(node: MdastNodes): boolean {
  if (node.type === 'text') return BARE_LINK.test(node.value);
  return 'children' in node && node.children.some(holdsBareLink);
}

/** The tree of CommonMark with GFM: tables, footnotes, strikethrough, task lists, bare links, and raw HTML. */
export function fromMarkdown(markdown: string): Root {
  const mdast = parseMarkdown(markdown, EXTENSIONS);
  // Ids get the policy's prefix later, with those of raw HTML.
  const hast = toHast(mdast, { allowDangerousHtml: true, clobberPrefix: '' });
  const tree = markdown.includes('<') && hasHtml(mdast) ? raw(hast) : hast;
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
}

function hasHtml(node: MdastNodes): boolean {
  return node.type === 'html' || ('children' in node && node.children.some(hasHtml));
}
