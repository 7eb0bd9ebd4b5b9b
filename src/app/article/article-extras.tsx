import type { Dispatch, RefObject, SetStateAction } from 'react';
import type { Article } from '../../manifest/article.ts';
import { ContinueOffer } from './place/continue-offer.tsx';
import { type ReadingPlace, useReadingPlace } from './place/use-reading-place.ts';
import { QuoteButton } from './share/quote-button.tsx';

export interface ArticleExtrasProps {
  article: Article;
  /** Of the article. */
  url: string;
  scroller: RefObject<HTMLElement | null>;
  body: RefObject<HTMLElement | null>;
  /** Whether nothing else stands where the reader is offered to go on. */
  offerToContinue: boolean;
  copy: (link: string) => void;
  /** Takes where the reader is. */
  follow: Dispatch<SetStateAction<ReadingPlace>>;
}

/** What comes over an article when it is there to be read. */
export function ArticleExtras({
  article,
  url,
  scroller,
  body,
  offerToContinue,
  copy,
  follow,
}: ArticleExtrasProps) {
  useReadingPlace(scroller, body, article, follow);
  return (
    <>
      {offerToContinue && <ContinueOffer id={article.id} scroller={scroller} body={body} />}
      <QuoteButton body={body} url={url} copy={copy} />
    </>
  );
}
