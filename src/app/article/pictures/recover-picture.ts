import type { Messages } from '../../i18n/en.ts';
import { captionOf } from './pictures.ts';
import { standIn } from './stand-in.ts';

/**
 * Tries a picture again that did not come: in the width that is stored, should it have been another; with the site's
 * origin as referrer, which some hosts want. Then says that it is not there.
 * @returns puts it back where it stood, and asks for it anew.
 */
export function recoverPicture(image: HTMLImageElement, messages: Messages): () => void {
  if (image.srcset !== '') {
    image.removeAttribute('srcset');
    askAgain(image);
    return () => {};
  }
  const { host } = new URL(image.src, location.href);
  const foreign = host !== location.host;
  if (foreign && image.referrerPolicy !== 'origin') {
    image.referrerPolicy = 'origin';
    askAgain(image);
    return () => {};
  }
  const what = foreign ? messages.imageFailedFrom(host) : messages.imageFailed;
  const putBack = standIn(image, {
    // The caption stands below it; who has no caption is told what the picture shows.
    text: [what, captionOf(image) === '' ? image.alt : ''].filter((part) => part !== '').join(' · '),
    lang: document.documentElement.lang,
    action: messages.retry,
    act: () => askAgain(image),
  });
  return () => {
    if (image.isConnected) return;
    putBack();
    askAgain(image);
  };
}

/** Setting the address anew makes the browser ask again. */
function askAgain(image: HTMLImageElement): void {
  image.src = `${image.src}`;
}
