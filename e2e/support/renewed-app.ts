import type { Plugin } from 'vite';

/** What the renewed reader says where the other says “Online”. */
export const RENEWED = 'Online, renewed';

/** Builds a later version of the reader. Exists in the tests only. */
export function renewedApp(): Plugin {
  return {
    name: 'e2e:renewed-app',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('/src/app/i18n/en.ts') ? code.replace("online: 'Online'", `online: '${RENEWED}'`) : null,
  };
}
