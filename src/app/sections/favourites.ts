import * as v from 'valibot';
import { keptValue } from '../ui/kept-value.ts';

const pathsSchema = v.array(v.string());

export const NO_FAVOURITES: readonly string[] = [];

/** Paths of the sections that the reader has put on top, in their order. Kept in this browser. */
export const favourites = keptValue<readonly string[]>('favourites', NO_FAVOURITES, (kept) => {
  const result = v.safeParse(pathsSchema, kept);
  return result.success ? [...new Set(result.output)] : undefined;
});

/** Puts a section among the favourites, as the last, or takes it from them. */
export function toggleFavourite(path: string): void {
  const current = favourites.get();
  favourites.set(current.includes(path) ? current.filter((other) => other !== path) : [...current, path]);
}

/** Puts a favourite into the place of another, which makes room for it. */
export function moveFavourite(path: string, place: string): void {
  favourites.set(moved(favourites.get(), path, place));
}

/** The values with one of them in the place of another. */
export function moved(values: readonly string[], value: string, place: string): readonly string[] {
  const to = values.indexOf(place);
  if (to === -1 || !values.includes(value)) return values;
  return values.filter((other) => other !== value).toSpliced(to, 0, value);
}
