import * as v from 'valibot';
import { keptValue, useKept } from '../ui/kept-value.ts';

const densitySchema = v.picklist(['compact', 'cosy', 'cards']);

/** How much room an article takes in lists. */
export type Density = v.InferOutput<typeof densitySchema>;

export const DENSITIES = densitySchema.options;
const INITIAL: Density = 'cosy';

const density = keptValue<Density>('density', INITIAL, (kept) => {
  const result = v.safeParse(densitySchema, kept);
  return result.success ? result.output : undefined;
});

/** The density that the reader chose, kept in this browser. */
export function useDensity(): Density {
  return useKept(density, INITIAL);
}

export function chooseDensity(chosen: Density): void {
  density.set(chosen);
}
