import { attribute, isBlank } from '../hast.ts';
import type { Step } from '../step.ts';

/** What software writes where nobody described the picture. */
const NO_DESCRIPTION = /^(?:image(?: for post)?|img|photo|picture|图片|圖片|图像)$/i;
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
      const { width, height } = resolved.width === undefined ? image.properties : resolved;
      const alt = attribute(image, 'alt')?.trim() ?? '';
      const title = attribute(image, 'title')?.trim() ?? '';
      const noTitle = title === '' || title === alt || FILE_NAME.test(title);
      image.properties = {
        src: resolved.src,
        alt: FILE_NAME.test(alt) || NO_DESCRIPTION.test(alt) || isBlank(alt) ? '' : alt,
        ...(noTitle ? {} : { title }),
        ...(width === undefined ? {} : { width, height }),
      };
      return undefined;
    },
  },
};
