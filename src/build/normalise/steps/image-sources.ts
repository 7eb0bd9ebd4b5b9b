import { attribute, isBlank } from '../hast.ts';
import type { Step } from '../step.ts';

const FILE_NAME = /^[^\s/]+\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|image)$/i;

/**
 * Points images to what the edition shows: copies of own images, `https:` addresses of others. Images that cannot be
 * shown go. Every image gets an `alt`; the name of its file says nothing and is no `alt`.
 */
export const imageSources: Step = {
  name: 'image-sources',
  enter: {
    img: (image, body) => {
      const src = attribute(image, 'src') ?? '';
      const resolved = src === '' ? undefined : body.images.resolve(src);
      if (!resolved) {
        body.count('image without address');
        return 'drop';
      }
      const { properties } = image;
      properties.src = resolved.src;
      for (const side of ['width', 'height'] as const) {
        const pixels = resolved[side];
        if (pixels !== undefined) properties[side] = pixels;
      }
      const alt = attribute(image, 'alt')?.trim() ?? '';
      properties.alt = FILE_NAME.test(alt) || isBlank(alt) ? '' : alt;
      const title = attribute(image, 'title')?.trim() ?? '';
      if (title === '' || title === alt || FILE_NAME.test(title)) delete properties.title;
      return undefined;
    },
  },
};
