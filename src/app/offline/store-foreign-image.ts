import { FileError } from '../../downloads/checked-answer.ts';
import { bytesOfAnswer } from '../../downloads/image-answer.ts';
import { type PageMessage, readImageAnswer } from '../../manifest/worker-messages.ts';

/** How long the worker may take for one image. */
const PATIENCE_MS = 30_000;

/**
 * Has the worker store an image of another host, which the page's own policy does not let it fetch.
 * @returns its bytes, 0 where they are not known. @throws {FileError}
 */
export async function storeForeignImage(address: string, signal: AbortSignal): Promise<number> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const worker = registration?.active;
  if (!worker) throw new FileError('refused', address);
  const { port1, port2 } = new MessageChannel();
  const { promise: answer, resolve, reject } = Promise.withResolvers<unknown>();
  port1.onmessage = ({ data }) => resolve(data);
  const timer = setTimeout(() => reject(new FileError('unreachable', address)), PATIENCE_MS);
  const stop = () => reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  worker.postMessage({ type: 'store-image', address } satisfies PageMessage, [port2]);
  try {
    return bytesOfAnswer(address, readImageAnswer(await answer));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    port1.close();
  }
}
