import type { Summary } from '../../manifest/article.ts';
import { UNDATED_MONTH } from '../../manifest/article-id.ts';
import type { SegmentColumns } from '../../manifest/segment.ts';
import type { ListQuery } from '../edition/list-query.ts';
import { idOfRow } from '../edition/rows.ts';
import { dayOf, type ZoneClock } from '../i18n/zone-minutes.ts';

/** A month of the archive; `segment` is undefined until it is loaded. */
export interface Month {
  month: string;
  segment: SegmentColumns | undefined;
}

export interface ListInput {
  query: ListQuery;
  /** Articles that match the query, from the manifest. */
  total: number;
  /** All months, newest first. */
  months: readonly Month[];
  /** The newest summaries that match, which show before the index is there. */
  known: readonly Summary[];
  /** The clock whose midnights part the days. */
  clock: ZoneClock;
}

/** An article of the list: in the index, or known by its summary alone while the index loads. */
export type ListedArticle =
  | { id: string; summary: Summary }
  | { id: string; segment: SegmentColumns; row: number };

/** One line of the list. A day counts from 1970-01-01; `null` heads the undated. */
export type ListEntry =
  | { kind: 'day'; day: number | null }
  | { kind: 'article'; article: ListedArticle; position: number }
  | { kind: 'unknown'; position: number };

/**
 * A list as it is shown: entries are day headings and articles in order, then as many unknown ones as the manifest
 * counts beyond what is loaded. Positions count articles alone.
 */
export interface ListView {
  query: ListQuery;
  total: number;
  /** Whether all months are loaded. */
  complete: boolean;
  entryCount: number;
  entryAt(index: number): ListEntry;
  isDay(index: number): boolean;
  /** The entry of the day heading that an entry stands under; -1 above the first. */
  headingOf(index: number): number;
  /** The entry of an article; -1 when it is not (yet) in the list. */
  entryOf(id: string): number;
  /** The article at a position, if it is loaded. */
  articleAt(position: number): ListedArticle | undefined;
  positionOf(id: string): number;
}

/** Orders, filters and groups a list. Every step is one pass over the columns, so 100,000 rows take a few milliseconds. */
export function createListView(input: ListInput): ListView {
  const { query, clock } = input;
  const months = inOrder(input.months, query.sort);
  const { rows, complete } = selectRows(months, query);
  // Until the index reaches further than the summaries at hand, those are the list.
  const useKnown = !complete && query.sort === 'newest' && rows.length < input.known.length;
  const loaded = useKnown ? input.known.length : rows.length;
  const total = complete ? rows.length : Math.max(input.total, loaded);

  const articleAt = (position: number): ListedArticle | undefined => {
    if (position < 0 || position >= loaded) return undefined;
    if (useKnown) {
      const summary = input.known[position];
      return summary && { id: summary.id, summary };
    }
    const { segment, row } = unpack(months, rows[position] ?? 0);
    return segment && { id: idOfRow(segment, row), segment, row };
  };
  const dayAt = (position: number): number | null => {
    if (useKnown) {
      const date = input.known[position]?.date ?? null;
      return date === null ? null : dayOf(clock(Math.floor(Date.parse(date) / 60_000)));
    }
    const { segment, row } = unpack(months, rows[position] ?? 0);
    return segment?.minutes ? dayOf(clock(segment.minutes[row] ?? 0)) : null;
  };

  const { entries, days, headings } = groupByDay(loaded, dayAt);
  const positionOf = (id: string): number => {
    if (useKnown) return input.known.findIndex((summary) => summary.id === id);
    return rows.findIndex((packed) => {
      const { segment, row } = unpack(months, packed);
      return segment !== undefined && id.startsWith(segment.month) && idOfRow(segment, row) === id;
    });
  };
  return {
    query,
    total,
    complete,
    entryCount: entries.length + total - loaded,
    entryAt: (index) => {
      const entry = entries[index];
      if (entry === undefined) return { kind: 'unknown', position: loaded + index - entries.length };
      if (entry < 0) return { kind: 'day', day: days[~entry] ?? null };
      const article = articleAt(entry);
      return article ? { kind: 'article', article, position: entry } : { kind: 'unknown', position: entry };
    },
    isDay: (index) => (entries[index] ?? 0) < 0,
    headingOf: (index) => headings[lastAtMost(headings, index)] ?? -1,
    entryOf: (id) => {
      const position = positionOf(id);
      return position === -1 ? -1 : entries.indexOf(position);
    },
    articleAt,
    positionOf,
  };
}

/** The undated come last in either direction. */
function inOrder(months: readonly Month[], sort: ListQuery['sort']): readonly Month[] {
  if (sort === 'newest') return months;
  const dated = months.filter(({ month }) => month !== UNDATED_MONTH).reverse();
  return [...dated, ...months.filter(({ month }) => month === UNDATED_MONTH)];
}

const ROW_BITS = 20;

function unpack(
  months: readonly Month[],
  packed: number,
): { segment: SegmentColumns | undefined; row: number } {
  return { segment: months[packed >>> ROW_BITS]?.segment, row: packed & ((1 << ROW_BITS) - 1) };
}

/** The matching rows of the months loaded so far, up to the first that is missing; each as month (12 bits) and row (20 bits). */
function selectRows(months: readonly Month[], query: ListQuery): { rows: Uint32Array; complete: boolean } {
  const firstMissing = months.findIndex(({ segment }) => segment === undefined);
  const loaded = firstMissing === -1 ? months : months.slice(0, firstMissing);
  const rows = new Uint32Array(loaded.reduce((sum, { segment }) => sum + (segment?.filed.length ?? 0), 0));
  let count = 0;
  loaded.forEach(({ segment }, month) => {
    if (!segment) return;
    const matches = segment.filings.map((filing) => filedUnder(segment, filing, query.path));
    const length = segment.filed.length;
    for (let i = 0; i < length; i++) {
      const row = query.sort === 'newest' ? i : length - 1 - i;
      if (matches[segment.filed[row] ?? 0]) rows[count++] = ((month << ROW_BITS) | row) >>> 0;
    }
  });
  return { rows: rows.subarray(0, count), complete: firstMissing === -1 };
}

function filedUnder(segment: SegmentColumns, filing: readonly number[], path: string | null): boolean {
  if (path === null) return true;
  return filing.some((index) => {
    const filed = segment.paths[index] ?? '';
    return filed === path || filed.startsWith(`${path}/`);
  });
}

/**
 * Puts a heading before each article whose day differs from the one above: in `entries` a heading is `~index` into
 * `days` and an article its position; `headings` are the places of the headings.
 */
function groupByDay(count: number, dayAt: (position: number) => number | null) {
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
function lastAtMost(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
