import type { RefObject } from 'react';
import { ContinueOffer } from './place/continue-offer.tsx';
import { QuoteButton } from './share/quote-button.tsx';

export interface ArticleExtrasProps {
  id: string;
  /** Of the article. */
  url: string;
  scroller: RefObject<HTMLElement | null>;
  body: RefObject<HTMLElement | null>;
  /** Whether nothing else stands where the reader is offered to go on. */
  offerToContinue: boolean;
  copy: (link: string) => void;
}

/** What comes over an article when it is there to be read. */
export function ArticleExtras({ id, url, scroller, body, offerToContinue, copy }: ArticleExtrasProps) {
  return (
    <>
      {offerToContinue && <ContinueOffer id={id} scroller={scroller} body={body} />}
      <QuoteButton body={body} url={url} copy={copy} />
    </>
  );
}
