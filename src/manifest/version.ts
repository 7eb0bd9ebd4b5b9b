/**
 * The manifest version that this build writes. Raised when an older reader would misread the files, or do without some.
 *
 * 1: months without sizes.
 */
export const MANIFEST_VERSION = 2;

/** Editions of the version before are read too: what was downloaded stays readable when the app is renewed first. */
export const OLDEST_VERSION = MANIFEST_VERSION - 1;
