import type { Messages } from '../../i18n/en.ts';

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

/** Marks the pictures that open when they are chosen. */
const ENLARGEABLE = 'img[data-enlarge]';

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

/**
 * Lets the figures of a text be seen larger: by click, and by the keys. A picture that leads elsewhere stays a link.
 * @param open is called with the picture's number among {@link picturesIn}.
 */
export function letEnlarge(body: HTMLElement, messages: Messages, open: (index: number) => void): () => void {
  for (const image of body.querySelectorAll<HTMLImageElement>('figure > img')) {
    image.dataset.enlarge = '';
    image.tabIndex = 0;
    image.role = 'button';
    image.ariaHasPopup = 'dialog';
    image.ariaLabel = messages.enlarge(image.alt || captionOf(image));
    // An empty one says that there is nothing here, which is not true of a button.
    if (image.alt === '') image.removeAttribute('alt');
  }
  const choose = (event: MouseEvent | KeyboardEvent) => {
    const image = event.target instanceof Element ? event.target.closest(ENLARGEABLE) : null;
    if (!image || (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    open([...body.querySelectorAll(ENLARGEABLE)].indexOf(image));
  };
  body.addEventListener('click', choose);
  body.addEventListener('keydown', choose);
  return () => {
    body.removeEventListener('click', choose);
    body.removeEventListener('keydown', choose);
  };
}

/** The last candidate of a `srcset`: the build writes the widest there. */
function widestOf(srcset: string): string | undefined {
  return /(\S+) \d+w$/.exec(srcset)?.[1];
}

/** The words below a picture. */
export function captionOf(image: Element): string {
  return image.closest('figure')?.querySelector('figcaption')?.textContent?.trim() ?? '';
}
