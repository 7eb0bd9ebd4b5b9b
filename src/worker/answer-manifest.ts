/// <reference lib="webworker" />
import { LaterVersionError, newestManifest } from '../downloads/newest-manifest.ts';
import { renewManifest, storedManifest } from '../downloads/renew-manifest.ts';
import { tellPages, watchNetwork } from './announce.ts';

declare const self: ServiceWorkerGlobalScope;

const NEVER = new AbortController().signal;

/** Answers with the stored edition at once, and fetches the newest behind it. */
export async function answerManifest(event: ExtendableEvent, root: string): Promise<Response> {
  const stored = await storedManifest(root);
  const renewed = renew(root);
  event.waitUntil(renewed.catch(() => undefined));
  return stored ?? (await renewed);
}

/** The newest edition as the network has it; the pages are told when it has become the stored one. */
async function renew(root: string): Promise<Response> {
  try {
    const fetched = await watchNetwork(newestManifest(root, NEVER), () => 'online');
    const answer = fetched.answer.clone();
    if (await renewManifest(root, fetched)) await tellPages({ type: 'edition' });
    return answer;
  } catch (error) {
    // The stored edition stays, for the app that can read it; its successor is fetched.
    if (error instanceof LaterVersionError) await self.registration.update();
    throw error;
  }
}
