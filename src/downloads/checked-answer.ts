import { hashDigits, hashInName } from '../manifest/content-hash.ts';
import type { Fault } from './wish.ts';

/** A file could not be had. */
export class FileError extends Error {
  override name = 'FileError';
  readonly fault: Fault;
  readonly file: string;

  constructor(fault: Fault, file: string, options?: ErrorOptions) {
    super(`${file}: ${fault}`, options);
    this.fault = fault;
    this.file = file;
  }
}

/** Whether an answer is a page in the place of data. */
export function isPage(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('text/html') === true;
}

/** @throws {FileError} when the answer cannot be the file. */
export function expectFile(file: string, response: Response): void {
  if (response.status === 404 || response.status === 410) throw new FileError('gone', file);
  if (response.status !== 200) throw new FileError('server', file);
  if (isPage(response)) throw new FileError('portal', file);
}

/**
 * What is stored of an answer: all of it, if it is what the file's name says, with its length, and without `Vary`:
 * a hashed file is the same for whoever asks.
 * @throws {FileError} `damaged`, when it is something else.
 */
export async function checkedCopy(
  file: string,
  type: string | null,
  body: Uint8Array<ArrayBuffer>,
): Promise<Response> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  if (hashDigits(digest) !== hashInName(file)) throw new FileError('damaged', file);
  const headers = {
    'content-length': String(body.length),
    ...(type === null ? {} : { 'content-type': type }),
  };
  return new Response(body, { headers });
}
