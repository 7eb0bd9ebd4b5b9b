import * as v from 'valibot';
import type { ListView } from './list-view.ts';
import type { RowPlaces } from './row-places.ts';

/** A list as it is laid out. */
export interface LaidOut {
  view: ListView;
  places: RowPlaces;
}

const placeSchema = v.object({
  /** The first article on screen; `null` when there is none. */
  id: v.nullable(v.string()),
  /** How much of its row is above the window: 0 is nothing, 1 all; less than 0 when its day's heading is there too. */
  part: v.number(),
  /** Pixels above the window. */
  offset: v.number(),
});

/** Where a reader is in a list. */
export type ListPlace = v.InferOutput<typeof placeSchema>;

/** How many articles are tried to find one that is in both of two lists. */
const MOST_TRIED = 200;

/** The place that is `offset` pixels below the top of a list. */
export function placeIn(list: LaidOut, offset: number): ListPlace {
  for (const place of placesFrom(list, offset)) return place;
  return { id: null, part: 0, offset };
}

/** How many pixels a place is below the top of a list. */
export function offsetOf({ id, part, offset }: ListPlace, { view, places }: LaidOut): number {
  const index = id === null ? -1 : view.entryOf(id);
  return index === -1 ? offset : places.startOf(index) + Math.round(part * places.sizeOf(index));
}

/** Where in a list the articles stand that are `offset` pixels below the top of the one before it. */
export function samePlace(before: LaidOut, after: LaidOut, offset: number): number {
  for (const place of placesFrom(before, offset))
    if (place.id !== null && after.view.entryOf(place.id) !== -1) return offsetOf(place, after);
  return offset;
}

/** Reads a place that was kept as JSON; `null` when it is none. */
export function keptPlace(text: string | null): ListPlace | null {
  try {
    const result = v.safeParse(placeSchema, JSON.parse(text ?? 'null'));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

/** The place as seen from each article from there on. */
function* placesFrom({ view, places }: LaidOut, offset: number): Generator<ListPlace> {
  const first = places.indexAt(offset);
  for (let index = first; index < Math.min(places.count, first + MOST_TRIED); index++) {
    const entry = view.entryAt(index);
    if (entry.kind !== 'article') continue;
    const part = (offset - places.startOf(index)) / places.sizeOf(index);
    yield { id: entry.article.id, part, offset };
  }
}
