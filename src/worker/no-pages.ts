import type { WorkboxPlugin } from 'workbox-core/types.js';

/** Stores no page in the place of data: a network that wants a sign-in answers everything with its own page and 200. */
export const noPages: WorkboxPlugin = {
  cacheWillUpdate: async ({ response }) => {
    const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
    return response.status === 200 && !isPage ? response : null;
  },
};
