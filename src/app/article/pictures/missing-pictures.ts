import { MISSING_REASONS } from '../../../manifest/images.ts';
import type { Messages } from '../../i18n/en.ts';
import styles from './stand-in.module.css';

/** Says of each picture that could not be had when the edition was made why that is. Its address stays a link. */
export function explainMissing(body: HTMLElement, messages: Messages): () => void {
  const links = [...body.querySelectorAll<HTMLAnchorElement>('a[data-missing]')];
  const release = links.map((link) => {
    const reason = MISSING_REASONS.find((one) => one === link.dataset.missing) ?? 'gone';
    const box = document.createElement('span');
    box.className = styles.box ?? '';
    const words = document.createElement('span');
    words.lang = document.documentElement.lang;
    words.textContent = messages.missingPicture[reason](link.host);
    const text = link.textContent;
    // Where nobody described the picture the build wrote its host, which the words name already.
    if (text === link.host) link.textContent = messages.pictureAddress;
    link.replaceWith(box);
    box.append(words, link);
    return () => {
      link.textContent = text;
      box.replaceWith(link);
    };
  });
  return () => {
    for (const one of release) one();
  };
}
