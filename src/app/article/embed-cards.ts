import { playerOf } from '../../manifest/embeds.ts';
import type { Messages } from '../i18n/en.ts';

/** Gives each embed of a text a button that loads its player. Until it is pressed, nothing is asked of the other host. */
export function addEmbedButtons(body: HTMLElement, messages: Messages): void {
  for (const figure of body.querySelectorAll<HTMLElement>('figure[data-embed]')) {
    const link = figure.querySelector('a');
    const player = link && playerOf(figure.dataset.embed ?? '', link.href);
    if (!player || figure.querySelector('iframe')) continue;
    // One that is there speaks another language of the interface.
    figure.querySelector('button')?.remove();
    const button = document.createElement('button');
    button.type = 'button';
    button.lang = document.documentElement.lang;
    button.textContent = messages.loadEmbed(player.title);
    button.addEventListener('click', () => {
      const frame = playerFrame(player.url, link.textContent || player.title);
      button.replaceWith(frame);
      frame.focus();
    });
    figure.prepend(button);
  }
}

function playerFrame(url: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.allow = 'fullscreen; picture-in-picture; encrypted-media';
  frame.sandbox.add('allow-scripts', 'allow-same-origin', 'allow-popups', 'allow-presentation');
  // Players refuse pages that do not name themselves.
  frame.referrerPolicy = 'strict-origin';
  frame.src = url;
  return frame;
}
