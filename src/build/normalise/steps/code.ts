import type { Element } from 'hast';
import { codeLanguage } from '../code-language.ts';
import { codeText } from '../code-text.ts';
import { element, isElement, rawText, text } from '../hast.ts';
import type { Step } from '../step.ts';

/** Reduces code to its text and its language: no colours, buttons or line numbers. */
export const code: Step = {
  name: 'code',
  enter: {
    pre: (pre, body) => {
      if (holdsMedia(pre)) return 'unwrap';
      const value = codeText(pre, body);
      if (value.trim() === '') return 'drop';
      const language = codeLanguage(pre, body.ancestors);
      const inner = element('code', [text(value)], language === undefined ? {} : { dataLanguage: language });
      return [element('pre', [inner])];
    },
    code: (inline) => {
      if (holdsMedia(inline)) return 'unwrap';
      const value = rawText(inline).replaceAll('&#123;', '{').replaceAll('&#125;', '}').trim();
      return value === '' ? 'drop' : [element('code', [text(value.replace(/\s+/g, ' '))])];
    },
  },
};

function holdsMedia(node: Element): boolean {
  return node.children.some(
    (child) =>
      isElement(child, 'img', 'video', 'audio', 'iframe', 'table') || (isElement(child) && holdsMedia(child)),
  );
}
