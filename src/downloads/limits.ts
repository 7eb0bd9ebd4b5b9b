import * as v from 'valibot';

const limitsSchema = v.object({
  /** Megabytes that downloads may take. */
  megabytes: v.nullable(v.pipe(v.number(), v.minValue(1))),
  /** Articles older than so many days, counted from the edition's newest, leave. */
  days: v.nullable(v.pipe(v.number(), v.minValue(1))),
});

/** How much is kept. `null` is no limit. */
export type Limits = v.InferOutput<typeof limitsSchema>;

export const NO_LIMITS: Limits = { megabytes: null, days: null };

export function readLimits(value: unknown): Limits {
  const result = v.safeParse(limitsSchema, value);
  return result.success ? result.output : NO_LIMITS;
}
