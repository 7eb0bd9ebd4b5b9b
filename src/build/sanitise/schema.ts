import type { Schema } from 'hast-util-sanitize';
import { find, html } from 'property-information';
import {
  ALLOWED,
  DROPPED_WHOLE,
  GLOBAL_ATTRIBUTES,
  ID_PREFIX,
  URL_SCHEMES,
} from '../../manifest/html-policy.ts';

/** Elements that a browser would move elsewhere outside of these. */
const ANCESTORS: Record<string, string[]> = {
  ...Object.fromEntries(
    ['caption', 'col', 'colgroup', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'].map((name) => [
      name,
      ['table'],
    ]),
  ),
  figcaption: ['figure'],
  source: ['audio', 'video'],
  track: ['audio', 'video'],
};

/** The policy in the words of hast-util-sanitize. An id without the policy's prefix goes. */
export const SCHEMA: Schema = {
  tagNames: Object.keys(ALLOWED),
  attributes: {
    ...Object.fromEntries(
      Object.entries(ALLOWED).map(([name, attributes]) => [name, attributes.map(property)]),
    ),
    '*': [
      ...GLOBAL_ATTRIBUTES.filter((name) => name !== 'id').map(property),
      ['id', new RegExp(`^${ID_PREFIX}`)],
    ],
  },
  protocols: Object.fromEntries(
    Object.entries(URL_SCHEMES).map(([name, schemes]) => [property(name), [...schemes]]),
  ),
  strip: [...DROPPED_WHOLE],
  ancestors: ANCESTORS,
  clobber: [],
  required: {},
  allowComments: false,
  allowDoctypes: false,
};

/** hast's name of an attribute. */
function property(attribute: string): string {
  return find(html, attribute).property;
}
