/** The lines of a list: day headings and articles. */
export interface DayGroups {
  /** A heading is `~index` into `days`, an article its position. */
  entries: number[];
  days: (number | null)[];
  /** The places of the headings in `entries`. */
  headings: number[];
}

/** Puts a heading before each article whose day differs from the one above. */
export function groupByDay(count: number, dayAt: (position: number) => number | null): DayGroups {
  const entries: number[] = [];
  const days: (number | null)[] = [];
  const headings: number[] = [];
  for (let position = 0; position < count; position++) {
    const day = dayAt(position);
    if (position === 0 || day !== days.at(-1)) {
      headings.push(entries.length);
      entries.push(~days.length);
      days.push(day);
    }
    entries.push(position);
  }
  return { entries, days, headings };
}

/** The index of the last of some ascending numbers that is at most `limit`; -1 when all are greater. */
export function lastAtMost(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
