declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it';

  /** Reads `[^a]` and `^[…]` as footnotes, and renders their texts at the end. */
  export default function footnote(md: MarkdownIt): void;
}
