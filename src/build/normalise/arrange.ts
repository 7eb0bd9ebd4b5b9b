import type { Properties } from 'hast';
import { isBlock } from './blocks.ts';
import { type Content, element, isBlank, isElement } from './hast.ts';
import { paragraphsOf } from './lines.ts';
import { isLinkToImage } from './steps/links.ts';

/** Pictures up to this many pixels in both directions are signs within the text. */
const SIGN = 48;

/** Where what is arranged stands. */
export interface Place {
  /** A figure holds pictures bare. */
  inFigure: boolean;
}

/** Arranges mixed content as blocks: pictures on lines of their own as figures, all other text in paragraphs. */
export function arrange(children: readonly Content[], place: Place): Content[] {
  const blocks: Content[] = [];
  let run: Content[] = [];
  const flush = () => {
    for (const block of blocksOfRun(run, place)) blocks.push(block);
    run = [];
  };
  for (const child of children) {
    if (isBlock(child)) {
      flush();
      blocks.push(child);
    } else run.push(child);
  }
  flush();
  return blocks;
}

/**
 * Arranges what stands in an item, a cell or a caption: text alone, or before a list, needs no paragraph there.
 */
export function arrangeTight(children: readonly Content[], place: Place): Content[] {
  const blocks = arrange(children, place);
  const [first, ...rest] = blocks;
  if (!isElement(first, 'p') || Object.keys(first.properties).length > 0) return blocks;
  return rest.every((block) => isElement(block, 'ul', 'ol')) ? [...first.children, ...rest] : blocks;
}

function blocksOfRun(run: readonly Content[], place: Place): Content[] {
  if (run.every((node) => node.type === 'text' && isBlank(node.value))) return [];
  return paragraphsOf(run).flatMap((lines) => blocksOfParagraph(lines, place));
}

function blocksOfParagraph(lines: readonly Content[][], place: Place): Content[] {
  const blocks: Content[] = [];
  let text: Content[] = [];
  const flush = () => {
    if (text.length > 0) blocks.push(element('p', text));
    text = [];
  };
  for (const line of lines) {
    const pictures = picturesOf(line);
    if (pictures) {
      flush();
      for (const picture of pictures) blocks.push(place.inFigure ? picture : element('figure', [picture]));
    } else text.push(...(text.length > 0 ? [element('br', [])] : []), ...line);
  }
  flush();
  return blocks;
}

/** The pictures of a line that holds nothing else, in the links around them. */
function picturesOf(line: readonly Content[]): Content[] | undefined {
  const pictures: Content[] = [];
  for (const node of line) {
    if (node.type === 'text' && isBlank(node.value)) continue;
    if (!isElement(node)) return undefined;
    if (node.tagName === 'img') {
      if (isSign(node.properties)) return undefined;
      pictures.push(node);
      continue;
    }
    const inner = WRAPPERS.has(node.tagName) ? picturesOf(node.children) : undefined;
    if (!inner || inner.length === 0) return undefined;
    const linked = node.tagName === 'a' && !isLinkToImage(node);
    for (const picture of inner) pictures.push(linked ? { ...node, children: [picture] } : picture);
  }
  return pictures.length > 0 ? pictures : undefined;
}

const WRAPPERS = new Set(['a', 'b', 'em', 'i', 'span', 'strong', 'u', 'small', 'mark']);

function isSign({ width, height }: Properties): boolean {
  return typeof width === 'number' && typeof height === 'number' && width <= SIGN && height <= SIGN;
}
