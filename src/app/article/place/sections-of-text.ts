/** A heading of a text. */
export interface TextSection {
  /** Counted from 0 in the order of the text. */
  number: number;
  title: string;
  /** 0 for the highest that the text has. */
  depth: number;
  element: HTMLElement;
}

/** With fewer headings than this a text needs no table of contents. */
const FEWEST = 3;

/** The headings of a text, for its table of contents; none where they are few. */
export function sectionsOfText(body: HTMLElement): TextSection[] {
  const headings = [...body.querySelectorAll<HTMLElement>('h2, h3, h4, h5, h6')].filter(
    (element) => element.textContent?.trim() && !element.closest('[data-footnotes]'),
  );
  if (headings.length < FEWEST) return [];
  const levels = [...new Set(headings.map(({ localName }) => localName))].sort();
  return headings.map((element, number) => ({
    number,
    title: element.textContent?.trim() ?? '',
    depth: levels.indexOf(element.localName),
    element,
  }));
}

/** The number of the section that is being read: the last whose heading is above the upper third; -1 before the first. */
export function currentSection(sections: readonly TextSection[], scroller: HTMLElement): number {
  const line = scroller.getBoundingClientRect().top + scroller.clientHeight / 3;
  return sections.findLastIndex(({ element }) => element.getBoundingClientRect().top < line);
}
