import { ID_PREFIX } from '../../../manifest/html-policy.ts';
import { attribute } from '../hast.ts';
import type { Step } from '../step.ts';

/** Keeps the ids that links of the article point to, with the policy's prefix, and no other. */
export const ids: Step = {
  name: 'ids',
  enter: {
    '*': (element, body) => {
      const { properties } = element;
      if (!('id' in properties) && !('name' in properties)) return undefined;
      const id =
        attribute(element, 'id') ?? (element.tagName === 'a' ? attribute(element, 'name') : undefined);
      delete properties.id;
      delete properties.name;
      if (id !== undefined && body.survey.targets.has(id)) properties.id = prefixed(id);
      return undefined;
    },
  },
};

/** An id, or a link's fragment, with the policy's prefix. */
export function prefixed(id: string): string {
  return id.startsWith(ID_PREFIX) ? id : ID_PREFIX + id;
}
