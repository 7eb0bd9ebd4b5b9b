/** Articles of one day that follow each other. A day counts from 1970-01-01; `null` is that of the undated. */
export interface DaySpan {
  day: number | null;
  length: number;
}

/** Where a day begins in a list. */
export interface DayRun {
  day: number | null;
  /** The position of its first article. */
  start: number;
}

/** Parts articles where the day changes. */
export function spansOf(count: number, dayAt: (index: number) => number | null): DaySpan[] {
  const spans: DaySpan[] = [];
  let last: DaySpan | undefined;
  for (let index = 0; index < count; index++) {
    const day = dayAt(index);
    if (last?.day === day) last.length += 1;
    else {
      last = { day, length: 1 };
      spans.push(last);
    }
  }
  return spans;
}

/** Joins the days of parts of a list; a day may reach from one part into the next. `starts`: each part's first position. */
export function mergeRuns(parts: readonly (readonly DaySpan[])[], starts: readonly number[]): DayRun[] {
  const runs: DayRun[] = [];
  for (const [index, spans] of parts.entries()) {
    let start = starts[index] ?? 0;
    for (const { day, length } of spans) {
      if (runs.length === 0 || runs.at(-1)?.day !== day) runs.push({ day, start });
      start += length;
    }
  }
  return runs;
}
