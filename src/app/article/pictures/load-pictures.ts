import type { Messages } from '../../i18n/en.ts';
import { colourFields } from '../../ui/colour-fields.ts';
import { learnSize, reserveSize } from './learned-sizes.ts';
import { explainMissing } from './missing-pictures.ts';
import { standIn } from './stand-in.ts';

/**
 * Sees to the pictures of a text: space is kept for them, they fade in, and one that does not come is tried again and
 * then says so. Must run before the text is painted: until then the browser asks for no picture, they are lazy.
 * @param onDemand leaves each picture out until the reader asks for it.
 */
export function loadPictures(
  body: HTMLElement,
  { messages, onDemand }: { messages: Messages; onDemand: boolean },
): () => void {
  const release: (() => void)[] = [explainMissing(body, messages)];
  for (const image of body.querySelectorAll('img')) {
    reserveSize(image);
    if (onDemand && image.dataset.asked === undefined) release.push(hold(image, messages));
    else if (image.dataset.colours !== undefined)
      image.style.backgroundImage = colourFields(image.dataset.colours);
    else if (!image.complete) image.dataset.pending = '';
  }
  // Events of images do not bubble, but they can be caught on their way down.
  const onLoad = ({ target }: Event) => {
    if (!(target instanceof HTMLImageElement)) return;
    delete target.dataset.pending;
    learnSize(target);
  };
  let left = false;
  const onError = ({ target }: Event) => {
    if (!(target instanceof HTMLImageElement)) return;
    import('./recover-picture.ts').then(
      ({ recoverPicture }) => {
        if (!left) release.push(recoverPicture(target, messages));
      },
      () => {},
    );
  };
  body.addEventListener('load', onLoad, true);
  body.addEventListener('error', onError, true);
  return () => {
    left = true;
    for (const one of release) one();
    body.removeEventListener('load', onLoad, true);
    body.removeEventListener('error', onError, true);
  };
}

/** Takes a picture's address away until the reader asks for it. @returns gives it back without being asked. */
function hold(image: HTMLImageElement, messages: Messages): () => void {
  const { src, srcset } = image;
  const giveBack = () => {
    if (srcset) image.srcset = srcset;
    image.src = src;
  };
  image.removeAttribute('src');
  image.removeAttribute('srcset');
  const putBack = standIn(image, {
    text: image.alt || new URL(src, location.href).host,
    action: messages.loadPicture,
    act: () => {
      image.dataset.asked = '';
      giveBack();
    },
  });
  return () => {
    if (image.dataset.asked !== undefined) return;
    putBack();
    giveBack();
  };
}
