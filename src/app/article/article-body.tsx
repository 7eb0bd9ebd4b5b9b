import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { Article } from '../../manifest/article.ts';
import { ArticleHtml } from '../html/article-html.tsx';
import type { Messages } from '../i18n/en.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useKept } from '../ui/kept-value.ts';
import styles from './article-body.module.css';
import './text-highlights.css';
import { followLinksWithin } from './footnotes/footnotes.ts';
import { loadPictures } from './pictures/load-pictures.ts';
import { loadOnDemand, pictureLoading } from './pictures/picture-settings.ts';
import { letEnlarge } from './pictures/pictures.ts';

/** The text of an article with its pictures. Must be mounted anew for another article. */
export function ArticleBody({
  ref,
  article,
  enlarge,
}: {
  ref: RefObject<HTMLDivElement | null>;
  article: Article;
  /** Opens a picture, by its number. */
  enlarge: (index: number) => void;
}) {
  const { messages } = useI18n();
  const onDemand = loadOnDemand(useKept(pictureLoading, 'saver'));
  // First: pictures that are left out are not to be found.
  useLayoutEffect(
    () => (ref.current ? letEnlarge(ref.current, messages, enlarge) : undefined),
    [ref, messages, enlarge],
  );
  useLayoutEffect(
    () => (ref.current ? loadPictures(ref.current, { messages, onDemand }) : undefined),
    [ref, messages, onDemand],
  );
  useEffect(() => {
    if (!ref.current) return;
    offerPlayers(ref.current, messages);
    return followLinksWithin(ref.current, messages);
  }, [ref, messages]);
  useEffect(() => (ref.current ? colourCode(ref.current) : undefined), [ref]);
  return <ArticleHtml ref={ref} text={article} className={styles.body} />;
}

/** Without the players' code an embed is a link to its page. */
function offerPlayers(body: HTMLElement, messages: Messages): void {
  if (!body.querySelector('figure[data-embed]')) return;
  import('./embed-cards.ts').then(
    ({ addEmbedButtons }) => addEmbedButtons(body, messages),
    () => {},
  );
}

/** The highlighter is loaded where there is code to colour. Without it the code is as it was written. */
function colourCode(body: HTMLElement): (() => void) | undefined {
  if (!body.querySelector('pre > code[data-language]')) return undefined;
  let left = false;
  let undo: (() => void) | undefined;
  import('./code/highlight-code.ts').then(
    ({ highlightCode }) => {
      if (!left) undo = highlightCode(body);
    },
    () => {},
  );
  return () => {
    left = true;
    undo?.();
  };
}
