import type { Plugin } from 'vite';

/** A sanitiser that lets everything pass, through the policy that the page allows. */
const PASS = `
const policy = window.trustedTypes?.createPolicy('broadsheet-html', { createHTML: (html) => html });
export const sanitise = (html) => policy ? policy.createHTML(html) : html;
`;

/** Builds a reader that shows article HTML as it is. Exists in the tests only. */
export function unguardedHtml(): Plugin {
  return {
    name: 'e2e:unguarded-html',
    enforce: 'pre',
    load: (id) => (id.endsWith('/src/app/html/sanitise.ts') ? PASS : null),
  };
}
