import { setTimeout } from 'node:timers/promises';
import { HostState } from './host-state.ts';
import { ImageFailure } from './image-failure.ts';
import {
  type FetchedImage,
  type RequestContext,
  requestHeaders,
  requestImage,
  type Validators,
} from './image-request.ts';
import { type Referrer, type Referrers, refererOf } from './referrers.ts';

/** Fetches images as politely and as cunningly as it can. */
export class ImageFetcher {
  readonly #context: RequestContext;
  readonly #referrers: Referrers;
  readonly #onReferrer: (host: string, referrer: Referrer) => void;
  readonly #hosts = new Map<string, HostState>();

  /** @param onReferrer is told when another referrer than before worked for a host. */
  constructor(
    context: RequestContext,
    referrers: Referrers,
    onReferrer: (host: string, referrer: Referrer) => void,
  ) {
    this.#context = context;
    this.#referrers = referrers;
    this.#onReferrer = onReferrer;
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
        const fetched = await requestImage(url, headers, state.plain, this.#context);
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
    const { retries, backoffMs, longestWaitMs } = this.#context.limits;
    const { kind, retryAfterMs = backoffMs * 4 ** attempt } = failure;
    if (kind === 'unreachable' || kind === 'slow') state.struck(failure, isUnknownName(failure.cause));
    else state.answered();
    const passes = kind === 'unreachable' || kind === 'server-error' || kind === 'busy';
    if (kind === 'busy' && retryAfterMs > longestWaitMs) state.giveUp(failure);
    if (!passes || attempt >= retries || state.givenUp) throw failure;
    if (kind === 'busy') state.rest(retryAfterMs);
    else await setTimeout(retryAfterMs);
  }

  #stateOf(host: string): HostState {
    const state = this.#hosts.get(host) ?? new HostState(this.#context.limits);
    this.#hosts.set(host, state);
    return state;
  }
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
