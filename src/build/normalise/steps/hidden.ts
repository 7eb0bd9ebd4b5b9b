import { attribute, lineOf } from '../hast.ts';
import type { Step } from '../step.ts';

const NOT_SHOWN = /(?:^|;)\s*display\s*:\s*none/i;

/** Drops what the source itself never showed. */
export const hidden: Step = {
  name: 'hidden',
  enter: {
    // Lazy images hide until a script shows them.
    img: () => undefined,
    '*': (element, body) => {
      const style = attribute(element, 'style');
      if (element.properties.hidden !== true && !(style && NOT_SHOWN.test(style))) return undefined;
      if (!body.mayRemove('hidden elements', lineOf(element))) return undefined;
      body.count('hidden');
      return 'drop';
    },
  },
};
