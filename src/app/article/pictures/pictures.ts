import type { Messages } from '../../i18n/en.ts';

/** Marks the pictures that open when they are chosen. */
export const ENLARGEABLE = 'img[data-enlarge]';

/**
 * Lets the figures of a text be seen larger: by click, and by the keys. A picture that leads elsewhere stays a link.
 * @param open is called with the picture's number among those that the lightbox finds.
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

/** The words below a picture. */
export function captionOf(image: Element): string {
  return image.closest('figure')?.querySelector('figcaption')?.textContent?.trim() ?? '';
}
