import type { GenericSchema } from 'valibot';
import { parseAs } from '../manifest/parse.ts';

/** Reads a stored or fetched file of the edition. @throws {ContractError} when it does not follow the contract. */
export async function readJson<T>(
  schema: GenericSchema<unknown, T>,
  file: string,
  response: Response,
): Promise<T> {
  const json: unknown = await response.json();
  return parseAs(schema, json, file);
}
