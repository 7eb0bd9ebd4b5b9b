/** The manifest version that this build writes. Raised when an older reader would misread the files. */
export const MANIFEST_VERSION = 1;
