import type { Element } from 'hast';
import { attribute, isElement } from '../hast.ts';
import { bestOf } from '../srcset.ts';
import type { Step } from '../step.ts';

/** Attributes in which scripts keep an image's address until it is scrolled to, the most common first. */
const LAZY = [
  'dataSrc',
  'dataOriginal',
  'datasrc',
  'dataLazySrc',
  'dataActualsrc',
  'dataActualSrc',
  'dataOriginalSrc',
  'dataLazy',
  'dataEcho',
  'dataUrl',
  'dataImgSrc',
  'dataImgUrl',
  'dataBackup',
  'dataCroporisrc',
  'file',
  '_src',
  'realSrc',
  'real_src',
  'zoomfile',
];
const LAZY_SETS = ['srcSet', 'dataSrcset', 'dataSrcSet', 'dataLazySrcset', 'datasrcset'];
/** What stands in `src` meanwhile. */
const STAND_IN =
  /^\s*(?:data:|about:)|(?:^|[/_.-])(?:blank|spacer|transparent|loading|lazy(?:load)?|placeholder|grey|gray|1x1|pixel|default_?img|none)(?:[-_.]\w+)?\.(?:gif|png|svg|jpe?g|webp)(?:$|\?)/i;

/** Gives lazy images the address that a script would have given them. */
export const lazyImages: Step = {
  name: 'lazy-images',
  enter: {
    img(image) {
      const src = attribute(image, 'src')?.trim() ?? '';
      const real = src === '' || STAND_IN.test(src) ? lazyAddress(image) : undefined;
      image.properties.src = real ?? src;
      return undefined;
    },
    picture: fromSources,
    'amp-img': (image) => {
      image.tagName = 'img';
      return undefined;
    },
  },
};

function lazyAddress(image: Element): string | undefined {
  for (const name of LAZY) {
    const value = attribute(image, name)?.trim();
    if (value && !STAND_IN.test(value)) return value;
  }
  for (const name of LAZY_SETS) {
    const best = bestOf(attribute(image, name) ?? '');
    if (best !== undefined && !STAND_IN.test(best)) return best;
  }
  return undefined;
}

/** A picture's image without an address takes the best of the sources beside it. */
function fromSources(picture: Element): undefined {
  const image = picture.children.find((child) => isElement(child, 'img'));
  if (!isElement(image)) return undefined;
  const src = attribute(image, 'src') ?? '';
  if (src !== '' && !STAND_IN.test(src)) return undefined;
  for (const source of picture.children) {
    if (!isElement(source, 'source')) continue;
    const best = lazyAddress(source);
    if (best === undefined) continue;
    image.properties.srcSet ??= best;
    return undefined;
  }
  return undefined;
}
