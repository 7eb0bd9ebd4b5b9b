import * as v from 'valibot';
import { keptValue } from '../../ui/kept-value.ts';

/** So many pictures are remembered, the latest. */
const MOST = 400;

const pixels = v.pipe(v.number(), v.integer(), v.minValue(1));
const schema = v.array(v.tuple([v.string(), pixels, pixels]));

/** Sizes that were seen of pictures whose article does not tell them: address, width and height in pixels. */
const learnedSizes = keptValue<v.InferOutput<typeof schema>>('picture-sizes', [], (kept) => {
  const result = v.safeParse(schema, kept);
  return result.success ? result.output : undefined;
});

/** Gives a picture without a size the one that was seen before, so that the text below it does not move. */
export function reserveSize(image: HTMLImageElement): void {
  if (image.hasAttribute('width') || !image.src) return;
  const known = learnedSizes.get().find(([src]) => src === image.src);
  if (!known) return;
  image.width = known[1];
  image.height = known[2];
}

/** Remembers the size of a picture that has come and whose article does not tell it. */
export function learnSize(image: HTMLImageElement): void {
  const { src, naturalWidth, naturalHeight } = image;
  if (image.hasAttribute('width') || naturalWidth === 0 || naturalHeight === 0) return;
  const others = learnedSizes.get().filter(([other]) => other !== src);
  learnedSizes.set([...others.slice(1 - MOST), [src, naturalWidth, naturalHeight]]);
}
