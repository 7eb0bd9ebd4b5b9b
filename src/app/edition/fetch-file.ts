import type { GenericSchema } from 'valibot';
import { ContractError, parseAs } from '../../manifest/parse.ts';
import { MissingFileError, UnreachableError } from './errors.ts';

/** A server that has not sent a file whole by then is not waited for. */
const PATIENCE_MS = 30_000;

/** The URL of a file of the edition, given its path below the edition's root. */
export function fileUrl(file: string): string {
  return import.meta.env.BASE_URL + file;
}

/**
 * Fetches a JSON file of the edition, untyped.
 * @throws {UnreachableError} without network and stored copy, or when the answer does not end.
 * @throws {MissingFileError} when the server has no such file.
 * @throws {ContractError} when the answer is not JSON.
 */
export async function fetchJson(file: string, init: RequestInit = {}): Promise<unknown> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const signal = init.signal ? AbortSignal.any([init.signal, patience]) : patience;
  let response: Response;
  let text: string;
  try {
    response = await fetch(fileUrl(file), { ...init, signal });
    text = await response.text();
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new UnreachableError(file, cause);
  }
  if (!response.ok) throw new MissingFileError(file, response.status);
  try {
    return JSON.parse(text);
  } catch {
    throw new ContractError(file, '', 'it is not JSON');
  }
}

/**
 * Fetches a hashed file of the edition and checks it against the contract; once more past all caches when it is
 * damaged, since a copy may have suffered that the server has whole. Errors as {@link fetchJson}, and
 * {@link ContractError}.
 */
export async function fetchFile<T>(
  schema: GenericSchema<unknown, T>,
  file: string,
  signal?: AbortSignal,
): Promise<T> {
  const init = signal ? { signal } : {};
  try {
    return parseAs(schema, await fetchJson(file, init), file);
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    return parseAs(schema, await fetchJson(file, { ...init, cache: 'reload' }), file);
  }
}
