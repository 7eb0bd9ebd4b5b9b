import type { GenericSchema } from 'valibot';
import { ContractError, parseAs } from '../../manifest/parse.ts';
import { MissingFileError, UnreachableError } from './errors.ts';

/** The URL of a file of the edition, given its path below the edition's root. */
export function fileUrl(file: string): string {
  return import.meta.env.BASE_URL + file;
}

/**
 * Fetches a JSON file of the edition, untyped.
 * @throws {UnreachableError} without network and stored copy.
 * @throws {MissingFileError} when the server has no such file.
 * @throws {ContractError} when the answer is not JSON.
 */
export async function fetchJson(file: string, init: RequestInit = {}): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(fileUrl(file), init);
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new UnreachableError(file, cause);
  }
  if (!response.ok) throw new MissingFileError(file, response.status);
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new ContractError(file, '', 'it is not JSON');
  }
}

/** Fetches a JSON file of the edition and checks it against the contract. Errors as {@link fetchJson}, and {@link ContractError}. */
export async function fetchFile<T>(
  schema: GenericSchema<unknown, T>,
  file: string,
  signal?: AbortSignal,
): Promise<T> {
  return parseAs(schema, await fetchJson(file, signal ? { signal } : {}), file);
}
