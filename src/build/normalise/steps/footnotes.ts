import type { Element } from 'hast';
import { type Content, classesOf, element, isElement, lineOf } from '../hast.ts';
import type { Step } from '../step.ts';

const CLASSES = new Set(['footnotes', 'footnote', 'footnote-definitions', 'footnotes-list']);
const LABEL = /^(?:foot|end)?notes$|^脚注$|^注释$|^註釋$/i;

/** Marks the footnotes of an article, whatever their generator called them: `section[data-footnotes]`. */
export const footnotes: Step = {
  name: 'footnotes',
  enter: {
    section: (section, body) => {
      if ('dataFootnotes' in section.properties || (isNotes(section) && !body.inside('section')))
        mark(section);
      return undefined;
    },
    div: (div, body) => {
      if (isNotes(div) && !body.inside('section')) mark(div);
      return undefined;
    },
  },
  leave: {
    section: (section, body) => {
      if (!('dataFootnotes' in section.properties)) return undefined;
      // The reader draws the rule above the notes, and says what they are.
      section.children = section.children.filter(
        (child) =>
          !isElement(child, 'hr') && !(isLabel(child) && body.mayRemove('footnotes label', lineOf(child))),
      );
      return undefined;
    },
    ol: (list, body) =>
      isNotes(list) && !body.inside('section')
        ? [element('section', [list], { dataFootnotes: '' })]
        : undefined,
  },
};

function mark(node: Element): void {
  node.tagName = 'section';
  node.properties = { dataFootnotes: '' };
}

function isNotes(node: Element): boolean {
  return classesOf(node).some((name) => CLASSES.has(name));
}

function isLabel(child: Content): child is Element {
  return isElement(child, 'h1', 'h2', 'h3', 'h4') && LABEL.test(lineOf(child));
}
