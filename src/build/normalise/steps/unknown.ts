import { ALLOWED } from '../../../manifest/html-policy.ts';
import { isBlock } from '../blocks.ts';
import type { Step } from '../step.ts';

/** Takes away elements within lines that mean nothing here, and leaves what they hold. */
export const unknown: Step = {
  name: 'unknown',
  enter: {
    source: (_, body) => (body.inside('video') || body.inside('audio') ? undefined : 'drop'),
    track: (_, body) => (body.inside('video') || body.inside('audio') ? undefined : 'drop'),
    '*': (element) => (Object.hasOwn(ALLOWED, element.tagName) || isBlock(element) ? undefined : 'unwrap'),
  },
};
