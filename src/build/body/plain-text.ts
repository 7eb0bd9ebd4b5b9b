import { decodeHTML } from 'entities';
import type { Root } from 'hast';
import { element, text } from '../normalise/hast.ts';
import { tagsOf } from './tags.ts';

const INLINE = new Set('a abbr b code em font i mark s small span strong sub sup u'.split(' '));

/** The text of a body that is too much for a tree, in paragraphs: what stands between its tags. */
export function plainTextTree(body: string): Root {
  const parts: string[] = [];
  let from = 0;
  for (const { name, closing, start, end } of tagsOf(body)) {
    parts.push(decodeHTML(body.slice(from, start)));
    if (!INLINE.has(name)) parts.push('\n');
    // A raw text element's tag reaches to its end tag; some show what stands in between.
    if (!closing && (name === 'xmp' || name === 'textarea'))
      parts.push(body.slice(body.indexOf('>', start) + 1, end));
    from = end;
  }
  parts.push(decodeHTML(body.slice(from)));
  const lines = parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/[\s\u3000]+/g, ' ').trim());
  return {
    type: 'root',
    children: lines.filter((line) => line !== '').map((line) => element('p', [text(line)])),
  };
}
