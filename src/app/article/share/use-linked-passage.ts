import { type RefObject, useEffect } from 'react';

/** Only the first article of a page was called by its address. */
let awaited = true;

/**
 * Shows the passage that the page's address names. Browsers look for it when the page is loaded, and give up before
 * the text is there.
 */
export function useLinkedPassage(body: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current: text } = body;
    const address = calledAddress();
    if (!text || !awaited || !address.includes(':~:')) return;
    let left = false;
    let undo: (() => void) | undefined;
    import('./show-passage.ts').then(
      ({ showPassage }) => {
        if (!left) undo = showPassage(text, address);
      },
      () => {},
    );
    return () => {
      left = true;
      awaited = false;
      undo?.();
    };
  }, [body]);
}

/** As it was called: the browser keeps the words out of `location`. */
function calledAddress(): string {
  return performance.getEntriesByType('navigation')[0]?.name ?? '';
}
