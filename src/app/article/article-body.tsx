import { useEffect, useRef } from 'react';
import type { Article } from '../../manifest/article.ts';
import { ArticleHtml } from '../html/article-html.tsx';
import type { Messages } from '../i18n/en.ts';
import { useI18n } from '../i18n/i18n.tsx';
import styles from './article-body.module.css';
import { addEmbedButtons } from './embed-cards.ts';

/** The text of an article with its pictures. */
export function ArticleBody({ article }: { article: Article }) {
  const { messages } = useI18n();
  const body = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another article the element has other content
  useEffect(() => {
    const element = body.current;
    // Errors of images do not bubble, but they can be caught on their way down.
    const onError = ({ target }: Event) => {
      if (target instanceof HTMLImageElement) recoverImage(target, messages);
    };
    if (element) addEmbedButtons(element, messages);
    element?.addEventListener('error', onError, true);
    element?.addEventListener('click', followFootnote);
    return () => {
      element?.removeEventListener('error', onError, true);
      element?.removeEventListener('click', followFootnote);
    };
  }, [article, messages]);
  return <ArticleHtml ref={body} text={article} className={styles.body} />;
}

/** Goes to a place in the text without an entry in the browser's history: “back” leads to the list. */
function followFootnote(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  if (!link) return;
  event.preventDefault();
  const target = document.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''));
  target?.setAttribute('tabindex', '-1');
  target?.scrollIntoView();
  target?.focus({ preventScroll: true });
}

/** Tries an image again with the site's origin as referrer, which some hosts want; then says that it is not there. */
function recoverImage(image: HTMLImageElement, messages: Messages): void {
  const host = new URL(image.src, location.href).host;
  if (host !== location.host && image.referrerPolicy === 'no-referrer') {
    image.referrerPolicy = 'origin';
    // Setting the source anew makes the browser ask again.
    image.src = `${image.src}`;
    return;
  }
  const notice = document.createElement('span');
  notice.className = styles.missing ?? '';
  notice.textContent = [
    host === location.host ? messages.imageFailed : messages.imageFailedFrom(host),
    image.alt,
  ]
    .filter((part) => part !== '')
    .join(' · ');
  image.replaceWith(notice);
}
