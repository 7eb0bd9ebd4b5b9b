import type { Element } from 'hast';
import { arrange } from '../arrange.ts';
import type { BodyState } from '../body-state.ts';
import { type Content, element, isBlank, isElement, lineOf, text } from '../hast.ts';
import type { Change, Step } from '../step.ts';
import { imagesOf, setCaption } from '../stray-captions.ts';

/**
 * Makes each picture a figure of its own: `figure > img + figcaption`. Captions come from caption markup only; empty
 * ones go, and what else stood in the figure follows it.
 */
export const figures: Step = {
  name: 'figures',
  enter: {
    // Rules and markup can both call the same text a caption.
    figcaption: (_, body) => (body.inside('figcaption') ? 'unwrap' : undefined),
  },
  leave: { figure: tidy },
};

function tidy(figure: Element, body: BodyState): Change {
  if ('dataEmbed' in figure.properties) return undefined;
  const blocks = arrange(figure.children, { inFigure: true });
  const captions = blocks
    .filter((block) => isElement(block, 'figcaption'))
    .filter((caption) => lineOf(caption) !== '');
  const pictures = withoutTwins(blocks.filter(isPicture));
  const rest = blocks.filter((block) => !isPicture(block) && !isElement(block, 'figcaption'));
  const caption = captions.length > 0 ? joined(captions) : undefined;

  if (pictures.length > 0) {
    const made = pictures.map((picture) => element('figure', [picture]));
    const last = made.at(-1);
    if (caption && last) setCaption(last, caption);
    return [...made, ...rest];
  }
  if (!caption) return rest;
  const nested = rest.findLast((block) => isElement(block, 'figure'));
  if (isElement(nested)) {
    setCaption(nested, caption);
    return rest;
  }
  if (body.inside('figure')) return [...rest, caption];
  // A picture that cannot be shown leaves its caption; a table or code keeps its own.
  return [element('figure', [...rest, caption])];
}

function isPicture(block: Content): boolean {
  return (
    isElement(block, 'img') || (isElement(block, 'a') && imagesOf(block).length > 0 && isBlank(lineOf(block)))
  );
}

/** Lazy images come with a small or scriptless twin: of pictures with the same file name, the last and largest stays. */
function withoutTwins(pictures: readonly Content[]): Content[] {
  const byName = new Map<string, Content>();
  for (const picture of pictures) {
    const name = fileName(picture);
    const known = byName.get(name);
    if (!known || widthOf(picture) >= widthOf(known)) byName.set(name, picture);
  }
  return [...byName.values()];
}

function imageIn(picture: Content): Element | undefined {
  return isElement(picture, 'img') ? picture : isElement(picture) ? imagesOf(picture)[0] : undefined;
}

function fileName(picture: Content): string {
  const src = String(imageIn(picture)?.properties.src ?? '');
  const name =
    src
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? '';
  // Names without much in them (`0`, `640`) are sizes, not files.
  return name.length > 5 ? name : src;
}

function widthOf(picture: Content): number {
  const width = imageIn(picture)?.properties.width;
  return typeof width === 'number' ? width : 0;
}

function joined(captions: readonly Content[]): Element {
  const children = captions.flatMap((caption, index) => [
    ...(index > 0 ? [text(' ')] : []),
    ...(isElement(caption) ? caption.children : []),
  ]);
  return element('figcaption', children);
}
