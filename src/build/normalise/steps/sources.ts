import { editorName, originalTitle } from '../bylines.ts';
import { lineOf } from '../hast.ts';
import type { Step } from '../step.ts';

/** What holds a larger thing together keeps its name. */
const PARTS = new Set('table thead tbody tfoot tr td th caption li dl dt dd'.split(' '));

/** Applies the table of source rules: drops what is no part of an article, lifts what belongs into its metadata. */
export const sources: Step = {
  name: 'sources',
  enter: {
    '*': (element, body) => {
      const verdict = body.rules.verdictOn(element, body.ancestors, body.sourceNames);
      if (!verdict) return undefined;
      const { role, rule } = verdict;
      if (role === 'figures' || role === 'captions') {
        if (!PARTS.has(element.tagName)) element.tagName = role === 'figures' ? 'figure' : 'figcaption';
        return undefined;
      }

      const line = lineOf(element);
      if (!body.mayRemove(rule, line)) return undefined;
      if (role === 'editor') body.lifted.editor ??= editorName(line) ?? line;
      if (role === 'originalTitle') body.lifted.originalTitle ??= originalTitle(line) ?? line;
      if (role === 'drop') body.count('boilerplate');
      return 'drop';
    },
  },
};
