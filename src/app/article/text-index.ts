/** The words of a text as one string, with the way back to where they stand in the document. */
export interface TextIndex {
  text: string;
  /** The characters from `start` up to `end`, both positions in `text`. */
  rangeOf(start: number, end: number): Range;
}

/** Not read: ruby's pronunciation doubles its base, a footnote's number stands in a word's way, buttons and boxes are not the author's words. */
const NOT_TEXT = 'rt, rp, button, [data-stand-in], sup a[href^="#"], [data-footnotes] a';

/** Indexes the text of an element. */
export function indexText(root: Node): TextIndex {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const pieces: { node: Text; start: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest(NOT_TEXT)) continue;
    pieces.push({ node, start: text.length });
    text += node.data;
  }
  const at = (position: number) => {
    const piece = pieces.findLast(({ start }) => start <= position) ?? pieces[0];
    return {
      node: piece?.node ?? root,
      offset: piece ? Math.min(position - piece.start, piece.node.length) : 0,
    };
  };
  return {
    text,
    rangeOf: (start, end) => {
      const range = document.createRange();
      const from = at(start);
      // The end belongs to the piece of the character before it.
      const to = at(Math.max(start, end - 1));
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, Math.min(to.offset + 1, to.node instanceof Text ? to.node.length : 0));
      return range;
    },
  };
}
