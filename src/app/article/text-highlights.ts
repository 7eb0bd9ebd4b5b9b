/** Names of the marks that are laid over a text; their looks stand in `text-highlights.css`. */
export type HighlightName = 'aloud' | 'quotation' | `code-${string}`;

/**
 * Lays a mark over parts of a text without touching its elements (CSS Custom Highlight API), where the browser can.
 * @returns takes it away.
 */
export function highlight(name: HighlightName, ranges: readonly Range[]): () => void {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return () => {};
  const marked = CSS.highlights.get(name) ?? new Highlight();
  for (const range of ranges) marked.add(range);
  CSS.highlights.set(name, marked);
  return () => {
    for (const range of ranges) marked.delete(range);
  };
}
