import { editorName, originalTitle } from '../bylines.ts';
import { lineOf } from '../hast.ts';
import type { Step } from '../step.ts';

/** Applies the table of source rules: drops what is no part of an article, lifts what belongs into its metadata. */
export const sources: Step = {
  name: 'sources',
  enter: {
    '*': (element, body) => {
      const verdict = body.rules.verdictOn(element, body.ancestors, body.sourceNames);
      if (!verdict) return undefined;
      const { role, rule } = verdict;
      if (role === 'figures') element.tagName = 'figure';
      if (role === 'captions') element.tagName = 'figcaption';
      if (role === 'figures' || role === 'captions') return undefined;

      const line = lineOf(element);
      if (!body.mayRemove(rule, line)) return undefined;
      if (role === 'editor') body.lifted.editor ??= editorName(line) ?? line;
      if (role === 'originalTitle') body.lifted.originalTitle ??= originalTitle(line) ?? line;
      if (role === 'drop') body.count('boilerplate');
      return 'drop';
    },
  },
};
