import type { MissingReason } from '../../manifest/images.ts';

/**
 * Why an image could not be mirrored. `missing`: asking again soon, or in the reader's browser, would not help, and
 * this is what the reader is told; `null` where it may help.
 */
export const IMAGE_FAILURES = {
  gone: { what: 'not there any more', missing: 'gone' },
  refused: { what: 'refused by its host', missing: 'refused' },
  'too-many-redirects': { what: 'redirected in a loop, or too often', missing: 'gone' },
  'private-address': { what: 'at an address that is not public', missing: 'refused' },
  'not-an-image': { what: 'not an image', missing: 'gone' },
  damaged: { what: 'damaged', missing: 'broken' },
  'too-large': { what: 'too many bytes', missing: 'too-large' },
  'too-many-pixels': { what: 'too many pixels', missing: 'too-large' },
  busy: { what: 'its host asks to come back later', missing: null },
  'server-error': { what: 'an error of its host', missing: null },
  unreachable: { what: 'its host cannot be reached', missing: null },
  slow: { what: 'its host takes too long', missing: null },
  'not-stored': { what: 'not in the store', missing: null },
  'store-full': { what: 'the store cannot be written', missing: null },
} as const satisfies Record<string, { what: string; missing: MissingReason | null }>;

export type ImageFailureKind = keyof typeof IMAGE_FAILURES;

/** An image cannot be had. The message says why, without its address. */
export class ImageFailure extends Error {
  override name = 'ImageFailure';
  readonly kind: ImageFailureKind;
  /** Milliseconds after which its host wants to be asked again, where it says so. */
  readonly retryAfterMs: number | undefined;

  constructor(kind: ImageFailureKind, reason: string, retryAfterMs?: number) {
    super(reason);
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
  }
}
