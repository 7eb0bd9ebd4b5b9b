import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { ImageFailure } from './image-failure.ts';
import type { MirrorLimits } from './limits.ts';
import type { PublicClient } from './public-request.ts';
import { type ReceivedImage, receiveImage } from './receive-image.ts';

/** Asks for nothing that many programs cannot read. */
const ACCEPT = 'image/jpeg,image/png,image/gif,image/webp,image/svg+xml,image/*;q=0.8,*/*;q=0.5';
const USER_AGENT = 'Mozilla/5.0 (compatible; Broadsheet; mirrors the images of articles)';

/** What a server said of the image that it sent, to be told back when it is asked again. */
export interface Validators {
  etag?: string | undefined;
  modified?: string | undefined;
}

/** An image that was fetched. */
export interface FetchedImage extends ReceivedImage, Validators {}

/** What all requests for images have in common. */
export interface RequestContext {
  client: PublicClient;
  limits: MirrorLimits;
  /** Where files come in. */
  folder: string;
}

/**
 * Makes one request, and those of the redirects that follow.
 * @param plain whether the host is asked without TLS.
 * @returns nothing when the copy at hand is still the image.
 * @throws {ImageFailure} when the answer is not the image; other errors are of the network.
 */
export async function requestImage(
  asked: URL,
  headers: Record<string, string>,
  plain: boolean,
  { client, limits, folder }: RequestContext,
): Promise<FetchedImage | undefined> {
  const { idleMs, totalMs, redirects, bytes } = limits;
  const control = new AbortController();
  const stop = (reason: string) => () => control.abort(new ImageFailure('slow', reason));
  const total = globalThis.setTimeout(stop(`it is not there after ${totalMs / 1000} s`), totalMs);
  const idle = globalThis.setTimeout(stop(`it sent nothing for ${idleMs / 1000} s`), idleMs);
  const onBytes = () => void idle.refresh();
  try {
    let url = asked;
    for (let hop = 0; hop <= redirects; hop++) {
      if (plain && url.host === asked.host) url = new URL(url.href.replace(/^https:/, 'http:'));
      const response = await client.get(url, { headers, signal: control.signal });
      onBytes();
      const next = redirectOf(response, url);
      if (!next) {
        if (response.statusCode === 304) return void response.resume();
        throwIfRefused(response);
        const file = join(folder, randomUUID());
        const received = await receiveImage(response, file, { limit: bytes, onBytes });
        return { ...received, ...validatorsOf(response.headers) };
      }
      response.destroy();
      url = next;
    }
    throw new ImageFailure('too-many-redirects', `it was redirected more than ${redirects} times`);
  } catch (error) {
    throw control.signal.aborted ? control.signal.reason : error;
  } finally {
    clearTimeout(total);
    clearTimeout(idle);
  }
}

/** @param referer the header's value; none where it is not sent. */
export function requestHeaders(
  referer: string | undefined,
  { etag, modified }: Validators,
): Record<string, string> {
  return {
    Accept: ACCEPT,
    'Accept-Encoding': 'identity',
    'User-Agent': USER_AGENT,
    ...(referer === undefined ? {} : { Referer: referer }),
    ...(etag === undefined ? {} : { 'If-None-Match': etag }),
    ...(modified === undefined ? {} : { 'If-Modified-Since': modified }),
  };
}

function validatorsOf({ etag, 'last-modified': modified }: IncomingHttpHeaders): Validators {
  return { ...(etag === undefined ? {} : { etag }), ...(modified === undefined ? {} : { modified }) };
}

/** Where an answer leads; nothing when it leads nowhere. */
function redirectOf({ statusCode = 0, headers }: IncomingMessage, from: URL): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(statusCode)) return undefined;
  const next = headers.location === undefined ? null : URL.parse(headers.location, from.href);
  if (!next) throw new ImageFailure('gone', `it was redirected (${statusCode}) to no address`);
  return next;
}

/** @throws {ImageFailure} when the answer is not the image. */
function throwIfRefused(response: IncomingMessage): void {
  const { statusCode = 0, headers } = response;
  if (statusCode >= 200 && statusCode < 300) return;
  response.destroy();
  const answer = `its host answers ${statusCode}`;
  if (statusCode === 404 || statusCode === 410) throw new ImageFailure('gone', answer);
  const retryAfterMs = retryAfter(headers['retry-after']);
  if (statusCode === 429 || (statusCode === 503 && retryAfterMs !== undefined))
    throw new ImageFailure('busy', answer, retryAfterMs);
  throw new ImageFailure(statusCode >= 500 ? 'server-error' : 'refused', answer);
}

/** Milliseconds, from a number of seconds or a date. */
function retryAfter(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const milliseconds = /^\s*\d+\s*$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}
