/** How much an image may cost, and how gently hosts are asked. */
export interface MirrorLimits {
  /** Bytes of one image as it is sent. */
  bytes: number;
  /** Pixels of one image, all frames together: what its pixels need in memory is four bytes each. */
  pixels: number;
  redirects: number;
  /** Milliseconds without a byte. */
  idleMs: number;
  /** Milliseconds for one image, from the first request to the last byte. */
  totalMs: number;
  /** Requests more, when one ends in an error that may pass. */
  retries: number;
  /** Milliseconds before the first of them; four times as long before each next. */
  backoffMs: number;
  /** The longest wish to come back later that is waited for, in milliseconds. */
  longestWaitMs: number;
  /** Images of one host at a time. */
  perHost: number;
  /** Milliseconds between the beginnings of two requests to one host. */
  pauseMs: number;
  /** Images at a time, of all hosts together. */
  overall: number;
  /** Failures to reach a host, one after the other, after which it is left alone until the next build. */
  strikes: number;
}

export const DEFAULT_LIMITS: MirrorLimits = {
  bytes: 25_000_000,
  pixels: 50_000_000,
  redirects: 5,
  idleMs: 15_000,
  totalMs: 60_000,
  retries: 2,
  backoffMs: 1000,
  longestWaitMs: 60_000,
  perHost: 2,
  pauseMs: 100,
  overall: 16,
  strikes: 3,
};
