import type { Root } from 'hast';
import { defaultTreeAdapter, html as names, parseFragment } from 'parse5';
import { rootFrom } from './hast-from-parse5.ts';

/**
 * Some archives hold highlighted HTML code whose `&lt;` was decoded in front of a tag (`<<span…`, `</<span…`). Read as
 * it stands, the second form swallows the tag's text as a comment.
 */
const DECODED_BEFORE_TAG = /<(\/?)(?=<)/g;

/** Where the fragment stands: as the content of a block, so that parts of a table mean nothing outside of one. */
const CONTEXT = defaultTreeAdapter.createElement('div', names.NS.HTML, []);

/** The tree of an HTML fragment, as a browser without scripting would build it. */
export function fromHtml(html: string): Root {
  const repaired =
    html.includes('<<') || html.includes('</<') ? html.replace(DECODED_BEFORE_TAG, '&lt;$1') : html;
  return rootFrom(parseFragment(CONTEXT, repaired, { scriptingEnabled: false }));
}
