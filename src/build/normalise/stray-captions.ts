import type { Element } from 'hast';
import { arrange } from './arrange.ts';
import type { BodyState } from './body-state.ts';
import { type Content, isElement, lineOf, text } from './hast.ts';

/**
 * Puts captions where they belong, among blocks that follow each other: one after a figure into it, one without a
 * figure into a paragraph. Drops what a figure already shows: the same picture again, its caption as a paragraph.
 */
export function withCaptions(blocks: readonly Content[], body: BodyState): Content[] {
  // Inside a figure this is its own work.
  if (body.inside('figure')) return [...blocks];
  const result: Content[] = [];
  for (const block of blocks) {
    const before = result.at(-1);
    const figure = isElement(before, 'figure') && !('dataEmbed' in before.properties) ? before : undefined;
    if (isElement(block, 'figcaption')) {
      if (figure && !captionOf(figure)) setCaption(figure, block);
      else result.push(...arrange(block.children, { inFigure: false }));
    } else if (!figure || !repeats(block, figure, body)) result.push(block);
  }
  return result;
}

export function captionOf(figure: Element): Element | undefined {
  return figure.children.find((child) => isElement(child, 'figcaption'));
}

/** Gives a figure its caption, behind one that it has. An `alt` that says the same would be read out twice. */
export function setCaption(figure: Element, caption: Element): void {
  const known = captionOf(figure);
  if (known) known.children.push(text(' '), ...caption.children);
  else figure.children.push(caption);
  const line = lineOf(caption);
  for (const image of imagesOf(figure)) if (image.properties.alt === line) image.properties.alt = '';
}

export function imagesOf(node: Element): Element[] {
  return node.children.flatMap((child) =>
    isElement(child, 'img') ? [child] : isElement(child) ? imagesOf(child) : [],
  );
}

function repeats(block: Content, figure: Element, body: BodyState): boolean {
  if (isElement(block, 'figure')) return isSamePicture(block, figure);
  const caption = captionOf(figure);
  if (!caption || !isElement(block, 'p')) return false;
  const line = lineOf(block);
  return line !== '' && line === lineOf(caption) && body.mayRemove('repeated caption', line);
}

function isSamePicture(a: Element, b: Element): boolean {
  const [first, second] = [imagesOf(a), imagesOf(b)];
  const src = first[0]?.properties.src;
  return !captionOf(a) && first.length === 1 && second.length === 1 && src === second[0]?.properties.src;
}
