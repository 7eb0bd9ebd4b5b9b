import * as v from 'valibot';
import { keptValue } from '../../ui/kept-value.ts';
import type { Place } from './place.ts';

/** Places of so many articles are kept, the latest. */
const MOST = 300;
/** Nearer to the beginning or the end than this there is nothing to come back to. */
const MARGIN = 0.04;

const schema = v.array(v.tuple([v.string(), v.pipe(v.number(), v.minValue(0), v.maxValue(1))]));

/** Where the reader left articles unfinished: id and place. Kept in this browser. */
const keptPlaces = keptValue<v.InferOutput<typeof schema>>('places', [], (kept) => {
  const result = v.safeParse(schema, kept);
  return result.success ? result.output : undefined;
});

/** Where the reader left an article; `null` when it was not begun, or was finished. */
export function keptPlace(id: string): Place | null {
  return keptPlaces.get().find(([other]) => other === id)?.[1] ?? null;
}

/** Keeps where the reader is in an article. */
export function keepPlace(id: string, place: Place): void {
  const places = keptPlaces.get();
  const others = places.filter(([other]) => other !== id);
  const unfinished = place > MARGIN && place < 1 - MARGIN;
  if (unfinished) keptPlaces.set([...others.slice(1 - MOST), [id, Math.round(place * 1000) / 1000]]);
  else if (others.length < places.length) keptPlaces.set(others);
}
