import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { HostState } from './host-state.ts';
import { ImageFailure } from './image-failure.ts';
import type { MirrorLimits } from './limits.ts';
import type { PublicClient } from './public-request.ts';
import { type ReceivedImage, receiveImage } from './receive-image.ts';
import { type Referrer, type Referrers, refererOf } from './referrers.ts';

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

/** Fetches images as politely and as cunningly as it can. */
export class ImageFetcher {
  readonly #client: PublicClient;
  readonly #limits: MirrorLimits;
  readonly #referrers: Referrers;
  readonly #folder: string;
  readonly #onReferrer: (host: string, referrer: Referrer) => void;
  readonly #hosts = new Map<string, HostState>();

  constructor(options: {
    client: PublicClient;
    limits: MirrorLimits;
    referrers: Referrers;
    /** Where files come in. */
    folder: string;
    /** Is told when another referrer than before worked for a host. */
    onReferrer: (host: string, referrer: Referrer) => void;
  }) {
    this.#client = options.client;
    this.#limits = options.limits;
    this.#referrers = options.referrers;
    this.#folder = options.folder;
    this.#onReferrer = options.onReferrer;
  }

  /**
   * Fetches an image; a refusal is answered with another referrer.
   * @param article address of the article that shows it.
   * @param known what was said of the copy at hand.
   * @returns nothing when the copy at hand is still the image.
   * @throws {ImageFailure} when it cannot be had.
   */
  async fetch(url: string, article?: string, known: Validators = {}): Promise<FetchedImage | undefined> {
    const { host } = new URL(url);
    const state = this.#stateOf(host);
    const tried = new Set<string | undefined>();
    let refusal: ImageFailure | undefined;
    for (const referrer of this.#referrers.for(url)) {
      const referer = refererOf(referrer, url, article);
      if (referer === null || tried.has(referer)) continue;
      if (tried.size > 0 && state.refusesAll) break;
      tried.add(referer);
      try {
        const fetched = await this.#insist(new URL(url), requestHeaders(referer, known), state);
        state.gave();
        if (this.#referrers.remember(host, referrer)) this.#onReferrer(host, referrer);
        return fetched;
      } catch (error) {
        const failure = failureOf(error);
        // A page in place of the image is how some hosts refuse.
        if (failure.kind !== 'refused' && failure.kind !== 'not-an-image') throw failure;
        refusal ??= failure;
      }
    }
    state.refused();
    throw refusal ?? new ImageFailure('refused', 'there is no way left to ask for it');
  }

  /** Asks again after what may pass. */
  async #insist(
    url: URL,
    headers: Record<string, string>,
    state: HostState,
  ): Promise<FetchedImage | undefined> {
    for (let attempt = 0; ; attempt++) {
      if (state.givenUp) throw state.givenUp;
      await state.turn();
      try {
        const fetched = await this.#once(url, headers, state);
        state.answered();
        return fetched;
      } catch (error) {
        if (!state.plain && url.protocol === 'https:' && isNoTls(error)) {
          state.plain = true;
          attempt -= 1;
          continue;
        }
        await this.#bear(failureOf(error), state, attempt);
      }
    }
  }

  /**
   * Waits for the next attempt.
   * @throws {ImageFailure} when there shall be none.
   */
  async #bear(failure: ImageFailure, state: HostState, attempt: number): Promise<void> {
    const { retries, backoffMs, longestWaitMs } = this.#limits;
    const { kind, retryAfterMs = backoffMs * 4 ** attempt } = failure;
    if (kind === 'unreachable' || kind === 'slow') state.struck(failure, isUnknownName(failure.cause));
    else state.answered();
    const passes = kind === 'unreachable' || kind === 'server-error' || kind === 'busy';
    if (kind === 'busy' && retryAfterMs > longestWaitMs) state.giveUp(failure);
    if (!passes || attempt >= retries || state.givenUp) throw failure;
    if (kind === 'busy') state.rest(retryAfterMs);
    else await setTimeout(retryAfterMs);
  }

  /** One request, with the redirects that follow. */
  async #once(
    asked: URL,
    headers: Record<string, string>,
    { plain }: HostState,
  ): Promise<FetchedImage | undefined> {
    const { idleMs, totalMs, redirects, bytes } = this.#limits;
    const control = new AbortController();
    const stop = (reason: string) => () => control.abort(new ImageFailure('slow', reason));
    const total = globalThis.setTimeout(stop(`it is not there after ${totalMs / 1000} s`), totalMs);
    const idle = globalThis.setTimeout(stop(`it sent nothing for ${idleMs / 1000} s`), idleMs);
    const onBytes = () => void idle.refresh();
    try {
      let url = asked;
      for (let hop = 0; hop <= redirects; hop++) {
        if (plain && url.host === asked.host) url = new URL(url.href.replace(/^https:/, 'http:'));
        const response = await this.#client.get(url, { headers, signal: control.signal });
        onBytes();
        const next = redirectOf(response, url);
        if (!next) {
          if (response.statusCode === 304) return void response.resume();
          throwIfRefused(response);
          const file = join(this.#folder, randomUUID());
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

  #stateOf(host: string): HostState {
    const state = this.#hosts.get(host) ?? new HostState(this.#limits);
    this.#hosts.set(host, state);
    return state;
  }
}

function requestHeaders(referer: string | undefined, { etag, modified }: Validators): Record<string, string> {
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

/** Any error as the failure that it is: those of sockets and names are of the network. */
function failureOf(error: unknown): ImageFailure {
  if (error instanceof ImageFailure) return error;
  const cause = error instanceof AggregateError ? error.errors[0] : error;
  const reason = cause instanceof Error ? cause.message : String(cause);
  const failure = new ImageFailure('unreachable', reason);
  failure.cause = cause;
  return failure;
}

/** Whether a connection failed because there is no TLS, or none that can be trusted. */
function isNoTls(error: unknown): boolean {
  const code = codeOf(error instanceof AggregateError ? error.errors[0] : error);
  return /^(?:ECONNREFUSED|EPROTO|ERR_SSL|ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(code);
}

function isUnknownName(error: unknown): boolean {
  return codeOf(error) === 'ENOTFOUND';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
