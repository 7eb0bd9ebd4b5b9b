/// <reference lib="webworker" />
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { FileError, isPage } from '../downloads/checked-answer.ts';
import { LaterVersionError } from '../downloads/newest-manifest.ts';
import { ContractError } from '../manifest/parse.ts';
import type { NetworkState, WorkerMessage } from '../manifest/worker-messages.ts';

declare const self: ServiceWorkerGlobalScope;

/** A network that has not answered for so long is said to be slow. */
const SLOW_MS = 3000;

export async function tellPages(message: WorkerMessage): Promise<void> {
  for (const page of await self.clients.matchAll({ type: 'window' })) page.postMessage(message);
}

/** Waits for an answer of the site, and tells the pages how the network does meanwhile. */
export async function watchNetwork<T>(answer: Promise<T>, stateOf: (answer: T) => NetworkState): Promise<T> {
  const timer = setTimeout(() => void tellPages({ type: 'network', state: 'slow' }), SLOW_MS);
  try {
    const arrived = await answer;
    await tellPages({ type: 'network', state: stateOf(arrived) });
    return arrived;
  } catch (error) {
    await tellPages({ type: 'network', state: stateOnError(error) });
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** An answer that is of no use is an answer. */
function stateOnError(error: unknown): NetworkState {
  if (error instanceof FileError && error.fault === 'portal') return 'portal';
  const answered =
    error instanceof FileError
      ? error.fault !== 'unreachable'
      : error instanceof ContractError || error instanceof LaterVersionError;
  return answered ? 'online' : 'offline';
}

/** The same for the requests of a Workbox strategy. */
export const announceNetwork: WorkboxPlugin = {
  requestWillFetch: async ({ request, state }) => {
    if (state) state.slow = setTimeout(() => void tellPages({ type: 'network', state: 'slow' }), SLOW_MS);
    return request;
  },
  fetchDidSucceed: async ({ response, state }) => {
    clearTimeout(state?.slow);
    await tellPages({ type: 'network', state: response.ok && isPage(response) ? 'portal' : 'online' });
    return response;
  },
  fetchDidFail: async ({ state }) => {
    clearTimeout(state?.slow);
    await tellPages({ type: 'network', state: 'offline' });
  },
};
