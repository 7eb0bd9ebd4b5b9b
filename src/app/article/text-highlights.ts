/** Names of the marks that are laid over a text; their looks stand in `text-highlights.css`. */
export type HighlightName = 'aloud' | 'quotation' | `code-${string}`;

/** Lays a mark over parts of a text without touching its elements (CSS Custom Highlight API), where the browser can. */
export function highlight(name: HighlightName, ranges: readonly Range[]): void {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}
