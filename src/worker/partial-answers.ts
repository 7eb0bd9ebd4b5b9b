import type { WorkboxPlugin } from 'workbox-core/types.js';
import { createPartialResponse } from 'workbox-range-requests';

/** Cuts what a player asks for out of a stored file: sound and film are asked for in ranges. */
export const partialAnswers: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
    cachedResponse && request.headers.has('range')
      ? createPartialResponse(request, cachedResponse)
      : cachedResponse,
};
