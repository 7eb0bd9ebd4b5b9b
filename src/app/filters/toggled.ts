import { isBelow } from '../../manifest/category-path.ts';

/** The values with one more, or without it where it was among them. */
export function toggled(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

/** As {@link toggled}; a category that is chosen takes those below it along. */
export function toggledCategory(chosen: readonly string[], path: string): string[] {
  return toggled(chosen, path).filter((other) => !isBelow(other, path));
}
