import * as v from 'valibot';

const workerMessageSchema = v.variant('type', [
  /** Whether the site answered the last request that went to the network. */
  v.object({ type: v.literal('network'), online: v.boolean() }),
  /** A new manifest has been stored. */
  v.object({ type: v.literal('edition') }),
]);

/** What the service worker tells the pages. */
export type WorkerMessage = v.InferOutput<typeof workerMessageSchema>;

export function isWorkerMessage(value: unknown): value is WorkerMessage {
  return v.is(workerMessageSchema, value);
}

const pageMessageSchema = v.object({ type: v.literal('skip-waiting') });

/** What the pages ask of a service worker that waits: to take over, with the new app. */
export type PageMessage = v.InferOutput<typeof pageMessageSchema>;

export function isPageMessage(value: unknown): value is PageMessage {
  return v.is(pageMessageSchema, value);
}
