import { captionOf, ENLARGEABLE } from '../pictures/pictures.ts';

/** A picture of an article that can be seen larger. */
export interface Picture {
  src: string;
  /** The address by which the article names it. */
  name: string;
  /** What the article shows of it: at hand when the larger one cannot be had. */
  shown: string;
  alt: string;
  caption: string;
  /** Of its text. */
  lang: string;
  width: number | undefined;
  height: number | undefined;
  referrerPolicy: HTMLAttributeReferrerPolicy;
}

type HTMLAttributeReferrerPolicy = '' | 'no-referrer' | 'origin';

/** The pictures that can be seen larger, in the order of the text. */
export function picturesIn(root: ParentNode): Picture[] {
  return [...root.querySelectorAll<HTMLImageElement>(ENLARGEABLE)].map((image) => ({
    src: widestOf(image.srcset) ?? (image.currentSrc || image.src),
    name: image.src,
    shown: image.currentSrc || image.src,
    alt: image.alt,
    caption: captionOf(image),
    lang: image.closest<HTMLElement>('[lang]')?.lang ?? '',
    width: image.naturalWidth || undefined,
    height: image.naturalHeight || undefined,
    referrerPolicy: image.referrerPolicy === 'origin' ? 'origin' : 'no-referrer',
  }));
}

/** The last candidate of a `srcset`: the build writes the widest there. */
function widestOf(srcset: string): string | undefined {
  return /(\S+) \d+w$/.exec(srcset)?.[1];
}
