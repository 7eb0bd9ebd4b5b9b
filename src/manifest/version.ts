/** The manifest version that this build writes. Raised when an older reader would misread the files. */
export const MANIFEST_VERSION = 1;

/** The oldest manifest version that this app still reads: its own and the one before. */
export const OLDEST_READABLE_VERSION = 1;
