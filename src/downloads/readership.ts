import * as v from 'valibot';

const idsSchema = v.set(v.string());
const readershipSchema = v.object({ read: idsSchema, starred: idsSchema });

/** Ids of what the reader has read and starred: they decide what leaves first when there are limits. */
export type Readership = v.InferOutput<typeof readershipSchema>;

export const NO_READERSHIP: Readership = { read: new Set(), starred: new Set() };

export function parseReadership(value: unknown): Readership {
  const result = v.safeParse(readershipSchema, value);
  return result.success ? result.output : NO_READERSHIP;
}
