import type { Ledger } from './ledger.ts';
import type { Progress } from './progress.ts';
import type { Readership } from './readership.ts';

/** What a download needs of the place where it runs. */
export interface DownloadContext {
  /** URL of the site's root. */
  root: string;
  ledger: Ledger;
  /** What the reader has read and starred by now. */
  readership: () => Promise<Readership>;
  /** Stores an image of another host and gives its bytes, 0 where they are not known. @throws {FileError} */
  storeForeign: (address: string, signal: AbortSignal) => Promise<number>;
  /** Whether to wait while the site does not answer. */
  patient: boolean;
  onProgress: (progress: Progress) => void;
  /** Another edition has become the one that opens. */
  onEdition: () => void;
}
