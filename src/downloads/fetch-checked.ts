import { checkedCopy, expectFile, FileError } from './checked-answer.ts';
import { LinkedAbort } from './linked-abort.ts';

/** A server that sends nothing for so long has stalled. */
const STALLED_MS = 20_000;

/**
 * How downloads ask for files. The worker lets such requests pass, since what they bring is stored by who asked; and
 * whatever of it the browser still has need not be fetched again.
 */
const OWN_REQUEST: RequestCache = 'force-cache';
/** Past the browser's own cache, which may have kept what came in the place of a file. */
const FRESH_REQUEST: RequestCache = 'reload';

/** Whether a request is one that its page stores by itself. */
export function isDownload({ cache }: Request): boolean {
  return cache === OWN_REQUEST || cache === FRESH_REQUEST || cache === 'no-cache';
}

/**
 * Fetches a hashed file of the edition and checks that it is what its name says; once more when something else came.
 * @param onBytes is told of each part that arrives.
 * @throws {FileError} says why it could not be had.
 */
export async function fetchChecked(
  root: string,
  file: string,
  signal: AbortSignal,
  onBytes: (bytes: number) => void = () => {},
): Promise<Response> {
  try {
    return await fetchOnce(root, file, OWN_REQUEST, signal, onBytes);
  } catch (error) {
    if (!(error instanceof FileError) || error.fault === 'unreachable') throw error;
    return fetchOnce(root, file, FRESH_REQUEST, signal, onBytes);
  }
}

async function fetchOnce(
  root: string,
  file: string,
  cache: RequestCache,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<Response> {
  const watch = new LinkedAbort(signal);
  const give = () => watch.abort(new FileError('unreachable', file));
  let timer = setTimeout(give, STALLED_MS);
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(give, STALLED_MS);
  };
  try {
    const response = await fetch(root + file, { cache, signal: watch.signal });
    expectFile(file, response);
    const body = await readBody(response, (bytes) => {
      alive();
      onBytes(bytes);
    });
    return await checkedCopy(file, response.headers.get('content-type'), body);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof FileError) throw error;
    throw new FileError('unreachable', file, { cause: error });
  } finally {
    watch.end();
    clearTimeout(timer);
  }
}

async function readBody(
  response: Response,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    parts.push(part.value);
    length += part.value.length;
    onBytes(part.value.length);
  }
  const body = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    body.set(part, at);
    at += part.length;
  }
  return body;
}
