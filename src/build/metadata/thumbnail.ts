import type { Root } from 'hast';
import type { Image } from '../../manifest/article.ts';
import type { BodyImages } from '../normalise/body-images.ts';
import { isElement } from '../normalise/hast.ts';
import { sizeInAddress } from '../normalise/steps/image-sizes.ts';
import { imagesOf } from '../normalise/stray-captions.ts';

/** Pictures narrower or lower than this are no lead. */
const SMALLEST = 100;

/** The article's lead image: the first that its front matter names and that is one, else the first of its text. */
export function thumbnailOf(named: readonly string[], tree: Root, images: BodyImages): Image | undefined {
  const inText = tree.children.flatMap((block) => (isElement(block) ? imagesOf(block) : []));
  for (const reference of named) {
    if (images.isPlaceholder(reference)) continue;
    const image = images.resolve(reference);
    if (!image) continue;
    const shown = inText.find(({ properties }) => properties.src === image.src);
    const size =
      image.width === undefined
        ? ((shown && sizeOf(shown.properties)) ?? sizeInAddress(image.src))
        : undefined;
    return { ...image, ...size };
  }
  for (const { properties } of inText) {
    const size = sizeOf(properties);
    if (size && (size.width < SMALLEST || size.height < SMALLEST)) continue;
    return { src: String(properties.src), ...size };
  }
  return undefined;
}

function sizeOf({ width, height }: Record<string, unknown>): { width: number; height: number } | undefined {
  return typeof width === 'number' && typeof height === 'number' ? { width, height } : undefined;
}
