import type { Messages } from '../../i18n/en.ts';
import { goTo } from '../go-to.ts';
import styles from './footnotes.module.css';

/** Shows a footnote where the link to it stands. */
export function showNote(link: HTMLElement, note: HTMLElement, body: HTMLElement, messages: Messages): void {
  const box = document.createElement('aside');
  box.popover = 'auto';
  box.tabIndex = -1;
  box.className = styles.note ?? '';
  box.ariaLabel = messages.footnote(link.textContent?.trim() ?? '');
  box.append(contentOf(note));
  const button = document.createElement('button');
  button.type = 'button';
  button.lang = document.documentElement.lang;
  button.textContent = messages.goToFootnote;
  button.addEventListener('click', () => {
    box.hidePopover();
    goTo(note);
  });
  box.append(button);
  // It is closed by Escape and by a click elsewhere, and gives the focus back.
  box.addEventListener('toggle', (event) => {
    if (event instanceof ToggleEvent && event.newState === 'closed') box.remove();
  });
  // The key is not to close the article as well.
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    box.hidePopover();
  });
  body.append(box);
  box.showPopover();
  place(box, link.getBoundingClientRect());
  box.focus({ preventScroll: true });
}

/** The note without the way back from it, and without ids, which are its own. */
function contentOf(note: HTMLElement): DocumentFragment {
  const content = document.createDocumentFragment();
  content.append(...note.cloneNode(true).childNodes);
  for (const element of content.querySelectorAll('[id]')) element.removeAttribute('id');
  for (const back of content.querySelectorAll('a[href^="#"]')) back.remove();
  return content;
}

/** Below what it belongs to, or above where there is no room. */
function place(box: HTMLElement, at: DOMRect): void {
  const gap = 8;
  const { offsetWidth: width, offsetHeight: height } = box;
  const left = Math.min(innerWidth - width - gap, Math.max(gap, at.left + at.width / 2 - width / 2));
  const below = at.bottom + gap;
  box.style.left = `${left}px`;
  box.style.top = `${below + height > innerHeight - gap ? Math.max(gap, at.top - gap - height) : below}px`;
}
