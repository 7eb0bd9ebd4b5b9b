import createDOMPurify, { type Config, type DOMPurify } from 'dompurify';
import {
  ALLOWED,
  DROPPED_WHOLE,
  FORCED,
  FORCED_ON_OUTBOUND_LINKS,
  GLOBAL_ATTRIBUTES,
  ID_PREFIX,
  URL_SCHEMES,
} from '../../manifest/html-policy.ts';

const SCHEME = /^\s*([a-z][a-z0-9+.-]*):/i;

const CONFIG: Config = {
  ALLOWED_TAGS: [...Object.keys(ALLOWED), '#text'],
  ALLOWED_ATTR: [...GLOBAL_ATTRIBUTES, ...new Set(Object.values(ALLOWED).flat())],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  FORBID_CONTENTS: [...DROPPED_WHOLE],
};

let purifier: DOMPurify | undefined;

/**
 * Sanitises article HTML after the policy of the contract.
 * @returns what may be set as HTML: a `TrustedHTML` where the browser has Trusted Types, else a string.
 */
export function sanitise(html: string): TrustedHTML | string {
  purifier ??= createPurifier();
  return purifier.sanitize(html, CONFIG);
}

function createPurifier(): DOMPurify {
  const instance = createDOMPurify(window);
  if (window.trustedTypes) {
    CONFIG.RETURN_TRUSTED_TYPE = true;
    // DOMPurify parses and returns through this policy; nothing else can reach it.
    CONFIG.TRUSTED_TYPES_POLICY = window.trustedTypes.createPolicy('broadsheet-html', {
      createHTML: (html) => html,
      createScript: () => '',
      createScriptURL: () => '',
    });
  }
  instance.addHook('uponSanitizeAttribute', (element, data) => {
    const own = ALLOWED[element.localName] ?? [];
    if (!own.includes(data.attrName) && !GLOBAL_ATTRIBUTES.includes(data.attrName)) data.keepAttr = false;
    if (data.attrName === 'id' && !data.attrValue.startsWith(ID_PREFIX)) data.keepAttr = false;
    const schemes = URL_SCHEMES[data.attrName];
    const scheme = SCHEME.exec(data.attrValue)?.[1]?.toLowerCase();
    if (schemes && scheme !== undefined && !schemes.includes(scheme)) data.keepAttr = false;
  });
  instance.addHook('afterSanitizeAttributes', (element) => {
    const href = element.getAttribute('href');
    const outbound = href !== null && !href.startsWith('#') ? FORCED_ON_OUTBOUND_LINKS : {};
    for (const [name, value] of Object.entries({ ...FORCED[element.localName], ...outbound }))
      element.setAttribute(name, value);
  });
  return instance;
}
