import { type Dispatch, type RefObject, type SetStateAction, useEffect } from 'react';
import type { Article } from '../../../manifest/article.ts';
import { keepPlace } from './kept-places.ts';
import { placeOf } from './place.ts';
import { currentSection, sectionsOfText, type TextSection } from './sections-of-text.ts';

const KEEP_AFTER_MS = 400;

/** Where the reader is in an article. */
export interface ReadingPlace {
  /** Minutes that are left to read; 0 at the end. */
  minutesLeft: number;
  /** Empty where the text has no table of contents. */
  sections: readonly TextSection[];
  /** The number of the section that is being read; -1 before the first. */
  current: number;
}

/**
 * Follows the reader through an article, and keeps the place for the next time.
 * @param follow takes the place as `setState` does.
 */
export function useReadingPlace(
  scroller: RefObject<HTMLElement | null>,
  body: RefObject<HTMLElement | null>,
  article: Article,
  follow: Dispatch<SetStateAction<ReadingPlace>>,
): void {
  useEffect(() => {
    const { id, minutes } = article;
    const pane = scroller.current;
    const text = body.current;
    if (!pane || !text) return;
    const sections = sectionsOfText(text);
    let frame = 0;
    // When the page is left, its elements are gone before this can look at them.
    let latest = placeOf(pane, text);
    let keeping: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      if (keeping === undefined) return;
      clearTimeout(keeping);
      keeping = undefined;
      keepPlace(id, latest);
    };
    const look = () => {
      frame = 0;
      const minutesLeft = Math.ceil(minutes * (1 - latest) - 0.1);
      const current = currentSection(sections, pane);
      follow((before) =>
        before.minutesLeft === minutesLeft && before.current === current && before.sections === sections
          ? before
          : { minutesLeft, sections, current },
      );
    };
    const onScroll = () => {
      latest = placeOf(pane, text);
      frame ||= requestAnimationFrame(look);
      clearTimeout(keeping);
      keeping = setTimeout(keep, KEEP_AFTER_MS);
    };
    // A page in the background may be ended without a word.
    const onHide = () => document.visibilityState === 'hidden' && keep();
    look();
    pane.addEventListener('scroll', onScroll, { passive: true });
    document.addEventListener('visibilitychange', onHide);
    return () => {
      keep();
      cancelAnimationFrame(frame);
      pane.removeEventListener('scroll', onScroll);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [scroller, body, article, follow]);
}
