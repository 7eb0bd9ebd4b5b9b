import * as v from 'valibot';
import { keptValue } from '../ui/kept-value.ts';

const foldsSchema = v.array(v.tuple([v.string(), v.boolean()]));

export const NO_FOLDS: readonly (readonly [path: string, open: boolean])[] = [];

/** Whether sections are open that the reader has opened or closed, by their paths. Kept in this browser. */
export const folds = keptValue('folds', NO_FOLDS, (kept) => {
  const result = v.safeParse(foldsSchema, kept);
  return result.success ? result.output : undefined;
});

/** Opens or closes a section. */
export function setFold(path: string, open: boolean): void {
  folds.set([...folds.get().filter(([other]) => other !== path), [path, open]]);
}
