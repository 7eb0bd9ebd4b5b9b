import { attribute } from '../hast.ts';
import type { Step } from '../step.ts';

const ONE_PIXEL = /(?:^|;)\s*(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|$)/i;

/** Drops pictures that count readers, and those that stand for “no picture”. */
export const trackers: Step = {
  name: 'trackers',
  enter: {
    img: (image, body) => {
      const src = attribute(image, 'src') ?? '';
      if (body.images.isPlaceholder(src)) {
        body.count('placeholder image');
        return 'drop';
      }
      const tiny = [attribute(image, 'width'), attribute(image, 'height')].some(
        (size) => size === '0' || size === '1',
      );
      if (!tiny && !ONE_PIXEL.test(attribute(image, 'style') ?? '') && !body.images.isTracker(src))
        return undefined;
      body.count('tracking image');
      return 'drop';
    },
  },
};
