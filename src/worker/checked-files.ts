import type { WorkboxPlugin } from 'workbox-core/types.js';
import { checkedCopy, isPage } from '../downloads/checked-answer.ts';

/** Stores an answer only if it is what the file's name says: a network may cut it short, or send its own page. @param pathOf path below the root. */
export function checkedFiles(pathOf: (url: URL) => string): WorkboxPlugin {
  return {
    cacheWillUpdate: async ({ request, response }) => {
      if (response.status !== 200 || isPage(response)) return null;
      try {
        const body = new Uint8Array(await response.arrayBuffer());
        return await checkedCopy(pathOf(new URL(request.url)), response.headers.get('content-type'), body);
      } catch {
        return null;
      }
    },
  };
}
