export type BodyKind = 'html' | 'markdown';

const OPENER = /^<([a-z][a-z0-9-]*)(?=[\s>/])/i;

/**
 * Whether a body is to be read as HTML: in an `.html` file, or when it is one element from end to end. Crawlers put
 * scraped HTML into `.md` files; its indentation would turn half of it into code blocks.
 */
export function bodyKind(body: string, path: string): BodyKind {
  if (/\.html?$/i.test(path)) return 'html';
  return isOneElement(body.trim()) ? 'html' : 'markdown';
}

function isOneElement(body: string): boolean {
  const name = OPENER.exec(body)?.[1]?.toLowerCase();
  if (name === undefined) return false;
  const closer = `</${name}>`;
  if (body.slice(-closer.length).toLowerCase() !== closer) return false;
  let depth = 0;
  for (const tag of body.matchAll(new RegExp(`<(/?)${name}(?=[\\s>/])`, 'gi'))) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return tag.index === body.length - closer.length;
  }
  return true;
}
