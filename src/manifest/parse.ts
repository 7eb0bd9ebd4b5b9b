import * as v from 'valibot';

/** A file of the edition, or an answer in its place, that does not follow the contract. */
export class ContractError extends Error {
  override name = 'ContractError';

  /** Path of the file below the edition's root. */
  readonly file: string;
  /** Dotted path of the field at fault; empty when it is the file as a whole. */
  readonly field: string;

  constructor(file: string, field: string, reason: string) {
    super(`${file}: ${field === '' ? '' : `field “${field}”: `}${reason}`);
    this.file = file;
    this.field = field;
  }
}

/**
 * Gives an untyped value its type, once, at the edge.
 * @throws {ContractError} names the file and the first field that is wrong.
 */
export function parseAs<T>(schema: v.GenericSchema<unknown, T>, value: unknown, file: string): T {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new ContractError(file, v.getDotPath(issue) ?? '', issue.message);
}
