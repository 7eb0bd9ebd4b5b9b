import type { Root, RootContent } from 'hast';
import { common, createLowlight } from 'lowlight';
import { type HighlightName, highlight } from '../text-highlights.ts';
import { indexText } from '../text-index.ts';

/** What the kinds of a highlighter's tokens look like; the others stay as they are. */
const KINDS: Readonly<Record<string, HighlightName>> = {
  'hljs-comment': 'code-comment',
  'hljs-quote': 'code-comment',
  'hljs-keyword': 'code-keyword',
  'hljs-selector-tag': 'code-keyword',
  'hljs-tag': 'code-keyword',
  'hljs-meta': 'code-keyword',
  'hljs-doctag': 'code-keyword',
  'hljs-string': 'code-string',
  'hljs-regexp': 'code-string',
  'hljs-addition': 'code-string',
  'hljs-number': 'code-number',
  'hljs-literal': 'code-number',
  'hljs-symbol': 'code-number',
  'hljs-deletion': 'code-keyword',
  'hljs-title': 'code-name',
  'hljs-name': 'code-name',
  'hljs-attr': 'code-name',
  'hljs-attribute': 'code-name',
  'hljs-section': 'code-name',
  'hljs-built_in': 'code-name',
  'hljs-type': 'code-name',
};

const lowlight = createLowlight(common);

/** Colours the blocks of code that name their language. @returns takes the colours away. */
export function highlightCode(body: HTMLElement): () => void {
  const ranges = new Map<HighlightName, Range[]>();
  for (const code of body.querySelectorAll<HTMLElement>('pre > code[data-language]')) {
    const language = code.dataset.language ?? '';
    if (!lowlight.registered(language)) continue;
    const { text, rangeOf } = indexText(code);
    for (const [kind, start, end] of tokensOf(lowlight.highlight(language, text)))
      ranges.set(kind, [...(ranges.get(kind) ?? []), rangeOf(start, end)]);
  }
  const marks = [...ranges].map(([kind, all]) => highlight(kind, all));
  return () => {
    for (const takeAway of marks) takeAway();
  };
}

type Token = [kind: HighlightName, start: number, end: number];

/** The tokens with a look of their own, the innermost where they are nested. */
function tokensOf(tree: Root): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  const walk = (node: RootContent, kind: HighlightName | undefined) => {
    if (node.type === 'text') {
      if (kind) tokens.push([kind, position, position + node.value.length]);
      position += node.value.length;
    } else if (node.type === 'element') {
      const { className } = node.properties;
      const own = Array.isArray(className) ? KINDS[String(className[0])] : undefined;
      for (const child of node.children) walk(child, own ?? kind);
    }
  };
  for (const child of tree.children) walk(child, undefined);
  return tokens;
}
