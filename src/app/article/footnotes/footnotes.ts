import type { Messages } from '../../i18n/en.ts';
import { goTo } from '../go-to.ts';

/**
 * Links within a text lead to their place without an entry in the browser's history: “back” leads to the list. A link
 * to a footnote shows the note where the reader is.
 */
export function followLinksWithin(body: HTMLElement, messages: Messages): () => void {
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[href^="#"]') : null;
    if (!link) return;
    event.preventDefault();
    const target = document.getElementById(decoded(link.getAttribute('href')?.slice(1) ?? ''));
    if (!target) return;
    const isNote = target.closest('[data-footnotes]') !== null && !link.closest('[data-footnotes]');
    if (!isNote || !('popover' in HTMLElement.prototype)) return goTo(target);
    import('./show-note.ts').then(
      ({ showNote }) => showNote(link, target, body, messages),
      () => goTo(target),
    );
  };
  body.addEventListener('click', follow);
  return () => {
    body.removeEventListener('click', follow);
    body.querySelector(':scope > [popover]')?.remove();
  };
}

/** A percent sign may stand for itself. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
