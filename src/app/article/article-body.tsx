import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Article } from '../../manifest/article.ts';
import { ArticleHtml } from '../html/article-html.tsx';
import { useI18n } from '../i18n/i18n.tsx';
import { useKept } from '../ui/kept-value.ts';
import styles from './article-body.module.css';
import { addEmbedButtons } from './embed-cards.ts';
import { loadPictures } from './pictures/load-pictures.ts';
import { loadOnDemand, pictureLoading } from './pictures/picture-settings.ts';
import { letEnlarge } from './pictures/pictures.ts';

/** The text of an article with its pictures. @param enlarge opens one of them, by its number. */
export function ArticleBody({ article, enlarge }: { article: Article; enlarge: (index: number) => void }) {
  const { messages } = useI18n();
  const body = useRef<HTMLDivElement>(null);
  const onDemand = loadOnDemand(useKept(pictureLoading, 'saver'));
  // First: pictures that are left out are not to be found.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another article the element has other content
  useLayoutEffect(
    () => (body.current ? letEnlarge(body.current, messages, enlarge) : undefined),
    [article, messages, enlarge],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useLayoutEffect(
    () => (body.current ? loadPictures(body.current, { messages, onDemand }) : undefined),
    [article, messages, onDemand],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    const element = body.current;
    if (!element) return;
    addEmbedButtons(element, messages);
    element.addEventListener('click', followFootnote);
    return () => element.removeEventListener('click', followFootnote);
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
