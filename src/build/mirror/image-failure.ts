/** Why an image could not be mirrored. `lasting`: asking again soon, or in the reader's browser, would not help. */
export const IMAGE_FAILURES = {
  gone: { what: 'not there any more', lasting: true },
  refused: { what: 'refused by its host', lasting: true },
  'too-many-redirects': { what: 'redirected in a loop, or too often', lasting: true },
  'private-address': { what: 'at an address that is not public', lasting: true },
  'not-an-image': { what: 'not an image', lasting: true },
  damaged: { what: 'damaged', lasting: true },
  'too-large': { what: 'too many bytes', lasting: true },
  'too-many-pixels': { what: 'too many pixels', lasting: true },
  busy: { what: 'its host asks to come back later', lasting: false },
  'server-error': { what: 'an error of its host', lasting: false },
  unreachable: { what: 'its host cannot be reached', lasting: false },
  slow: { what: 'its host takes too long', lasting: false },
  'not-stored': { what: 'not in the store', lasting: false },
  'store-full': { what: 'the store cannot be written', lasting: false },
} as const satisfies Record<string, { what: string; lasting: boolean }>;

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
