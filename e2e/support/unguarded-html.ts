import type { Plugin } from 'vite';

/**
 * A sanitiser that parses and serialises like any other but removes nothing, through the policy that the page allows.
 * Mutations do their harm when what was serialised is parsed again.
 */
const PASS = `
const policy = window.trustedTypes?.createPolicy('broadsheet-html', { createHTML: (html) => html });
const trust = (html) => policy ? policy.createHTML(html) : html;
export const sanitise = (html) => {
  const template = document.createElement('template');
  template.innerHTML = trust(html);
  return trust(template.innerHTML);
};
`;

/** Builds a reader that shows article HTML as it is. Exists in the tests only. */
export function unguardedHtml(): Plugin {
  return {
    name: 'e2e:unguarded-html',
    enforce: 'pre',
    load: (id) => (id.endsWith('/src/app/html/sanitise.ts') ? PASS : null),
  };
}
