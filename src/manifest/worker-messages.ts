import * as v from 'valibot';

const networkSchema = v.picklist([
  'online',
  /** It has not answered for some seconds. What is shown is what was stored. */
  'slow',
  /** It answers with pages of its own: it may want a sign-in. */
  'portal',
  'offline',
]);

/** How the last request for the site fared. `navigator.onLine` only knows whether there is some network. */
export type NetworkState = v.InferOutput<typeof networkSchema>;

const workerMessageSchema = v.variant('type', [
  v.object({ type: v.literal('network'), state: networkSchema }),
  /** A new manifest has been stored. */
  v.object({ type: v.literal('edition') }),
]);

/** What the service worker tells the pages. */
export type WorkerMessage = v.InferOutput<typeof workerMessageSchema>;

export function isWorkerMessage(value: unknown): value is WorkerMessage {
  return v.is(workerMessageSchema, value);
}

const pageMessageSchema = v.variant('type', [
  /** Of a worker that waits: to take over, with the new app. */
  v.object({ type: v.literal('skip-waiting') }),
  /** What of the app is else stored only when it is used: the reader wants to go offline. */
  v.object({ type: v.literal('store-rare-parts') }),
  /** Of a page that the worker does not control: to be taken under control. */
  v.object({ type: v.literal('claim') }),
  /** An image of another host, which the page itself may not read; the answer comes through the port that is sent along. */
  v.object({ type: v.literal('store-image'), address: v.pipe(v.string(), v.url()) }),
]);

/** What the pages ask of the service worker. */
export type PageMessage = v.InferOutput<typeof pageMessageSchema>;

export function readPageMessage(value: unknown): PageMessage | undefined {
  const result = v.safeParse(pageMessageSchema, value);
  return result.success ? result.output : undefined;
}

const imageAnswerSchema = v.union([
  /** 0 where they are not known. */
  v.object({ bytes: v.number() }),
  v.object({ fault: v.picklist(['unreachable', 'refused', 'gone', 'full']) }),
]);

/** What became of an image that was to be stored. */
export type ImageAnswer = v.InferOutput<typeof imageAnswerSchema>;

export function readImageAnswer(value: unknown): ImageAnswer | undefined {
  const result = v.safeParse(imageAnswerSchema, value);
  return result.success ? result.output : undefined;
}
