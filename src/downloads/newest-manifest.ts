import { type Manifest, manifestSchema, manifestVersionSchema } from '../manifest/manifest.ts';
import { parseAs } from '../manifest/parse.ts';
import { MANIFEST_FILE } from '../manifest/paths.ts';
import { MANIFEST_VERSION } from '../manifest/version.ts';
import { expectFile, FileError } from './checked-answer.ts';
import { LinkedAbort } from './linked-abort.ts';

const PATIENCE_MS = 20_000;

/** The newest edition is written for a later version of the app. */
export class LaterVersionError extends Error {
  override name = 'LaterVersionError';
}

/** The table of contents as the network has it, and the answer that it came in. */
export interface FetchedManifest {
  manifest: Manifest;
  answer: Response;
}

/**
 * Fetches the newest table of contents, past all that is stored.
 * @throws {FileError} @throws {LaterVersionError} @throws {ContractError}
 */
export async function newestManifest(root: string, signal: AbortSignal): Promise<FetchedManifest> {
  let answer: Response;
  let json: unknown;
  const patience = new LinkedAbort(signal);
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    answer = await fetch(root + MANIFEST_FILE, { cache: 'no-cache', signal: patience.signal });
    expectFile(MANIFEST_FILE, answer);
    json = await answer.clone().json();
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof FileError) throw error;
    const fault = error instanceof SyntaxError ? 'damaged' : 'unreachable';
    throw new FileError(fault, MANIFEST_FILE, { cause: error });
  } finally {
    patience.end();
    clearTimeout(timer);
  }
  const { version } = parseAs(manifestVersionSchema, json, MANIFEST_FILE);
  if (version > MANIFEST_VERSION) throw new LaterVersionError(`${MANIFEST_FILE} has version ${version}`);
  return { manifest: parseAs(manifestSchema, json, MANIFEST_FILE), answer };
}
