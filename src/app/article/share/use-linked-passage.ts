import { type RefObject, useEffect } from 'react';
import { highlight } from '../text-highlights.ts';
import { indexText } from '../text-index.ts';
import { findPassage, passageOf } from './quotation.ts';

/** Only the first article of a page was called by its address. */
let awaited = true;

/**
 * Shows the passage that the page's address names. Browsers look for it when the page is loaded, and give up before
 * the text is there.
 */
export function useLinkedPassage(body: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!body.current || !awaited) return;
    const passage = passageOf(calledAddress());
    const index = indexText(body.current);
    const found = passage && findPassage(index.text, passage);
    if (found) {
      const range = index.rangeOf(...found);
      highlight('quotation', [range]);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    }
    return () => {
      awaited = false;
      highlight('quotation', []);
    };
  }, [body]);
}

/** As it was called: the browser keeps the words out of `location`. */
function calledAddress(): string {
  return performance.getEntriesByType('navigation')[0]?.name ?? '';
}
