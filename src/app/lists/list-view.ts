import type { Summary } from '../../manifest/article.ts';
import { idOfRow } from '../../manifest/rows.ts';
import type { SegmentColumns } from '../../manifest/segment.ts';
import type { ListQuery } from '../edition/list-query.ts';
import { dayOf, type ZoneClock } from '../i18n/zone-minutes.ts';
import { type DayRun, mergeRuns, spansOf } from './day-runs.ts';
import { lastAtMost } from './last-at-most.ts';
import { type Month, type Selection, summaryFilter } from './row-filter.ts';
import { type Place, selectRows } from './select-rows.ts';

export interface ListInput extends Selection {
  /** Articles that match the query, from the manifest; `null` where it can't tell. */
  total: number | null;
  /** All months, newest first. */
  months: readonly Month[];
  /** The newest summaries of the query's path, which show before the index is there. */
  known: readonly Summary[];
}

/** An article of the list: in the index, or known by its summary alone while the index loads. */
export type ListedArticle =
  | { id: string; summary: Summary }
  | { id: string; segment: SegmentColumns; row: number };

/** One line of the list. A day counts from 1970-01-01; `null` heads the undated. */
export type ListEntry =
  | { kind: 'day'; day: number | null }
  | { kind: 'article'; article: ListedArticle; position: number }
  /** Stands for all articles of a month that could not be loaded. */
  | { kind: 'gap'; month: string; position: number }
  | { kind: 'unknown'; position: number };

/**
 * A list as it is shown: entries are day headings and articles in order, then as many unknown ones as the manifest
 * counts beyond what is loaded. Positions count entries without the headings.
 */
export interface ListView {
  query: ListQuery;
  /** Articles of the list. */
  total: number;
  /** Whether `total` counts them all: not so while the index of a filtered list is loading. */
  counted: boolean;
  /** Whether all months are loaded. */
  complete: boolean;
  /** Whether all months are loaded, or have failed. */
  settled: boolean;
  entryCount: number;
  entryAt(index: number): ListEntry;
  isDay(index: number): boolean;
  /** The entries that are day headings, and their days, in order. */
  headings: readonly number[];
  days: readonly (number | null)[];
  /** The heading of a day, or of the next behind it that has articles; the last one's behind them all, -1 without any. */
  headingOfDay(day: number): number;
  /** The entry of an article; -1 when it is not (yet) in the list. */
  entryOf(id: string): number;
  /** The article at a position, if it is loaded. */
  articleAt(position: number): ListedArticle | undefined;
  positionOf(id: string): number;
}

/** Orders, filters and groups a list, by one pass over the columns of each month. */
export function createListView({ total, months, known: newest, ...selection }: ListInput): ListView {
  const { query } = selection;
  const rows = selectRows(months, selection);
  const belongs = summaryFilter(selection);
  const none = rows.length === rows.gaps;
  // Until the index reaches further than the summaries at hand, those are the list; they stand for it where it can't be had.
  const known = belongs && (rows.settled ? none && rows.gaps > 0 : true) ? newest.filter(belongs) : [];
  const useKnown = query.sort === 'newest' && (rows.settled ? none : rows.length < known.length);
  const behind = rows.settled || !useKnown ? rows.length : 0;
  const loaded = (useKnown ? known.length : 0) + behind;
  // Of a month that is missing it is known how many it holds only where the manifest counts the list.
  const articles = total !== null && rows.gaps > 0 ? total : loaded - rows.gaps;
  const length = rows.settled ? loaded : Math.max(total ?? 0, loaded);

  const runs = useKnown ? runsOfSummaries(known, selection.clock) : rows.days;
  const starts = runs.map(({ start }) => start);
  const headings = starts.map((start, index) => start + index);

  // The same object for the same article, for those who compare.
  const listed = new Map<number, ListedArticle>();
  const articleAt = (position: number): ListedArticle | undefined => {
    const seen = listed.get(position);
    if (seen) return seen;
    const article = useKnown ? listedSummary(known[position]) : listedRow(rows.at(position));
    if (article) listed.set(position, article);
    return article;
  };
  const positionOf = (id: string) =>
    useKnown ? known.findIndex((summary) => summary.id === id) : rows.positionOf(id);

  return {
    query,
    total: rows.settled ? articles : length,
    counted: rows.settled || total !== null,
    complete: rows.settled && rows.gaps === 0,
    settled: rows.settled,
    entryCount: headings.length + length,
    entryAt: (index) => {
      const above = lastAtMost(headings, index);
      if (headings[above] === index) return { kind: 'day', day: runs[above]?.day ?? null };
      const position = index - above - 1;
      const article = position < loaded ? articleAt(position) : undefined;
      if (article) return { kind: 'article', article, position };
      const place = position < loaded ? rows.at(position - loaded + behind) : undefined;
      return place && 'gap' in place
        ? { kind: 'gap', month: place.gap, position }
        : { kind: 'unknown', position };
    },
    isDay: (index) => headings[lastAtMost(headings, index)] === index,
    headings,
    days: runs.map(({ day }) => day),
    headingOfDay: (wanted) => {
      const isBehind = ({ day }: DayRun) =>
        day !== null && (query.sort === 'newest' ? day <= wanted : day >= wanted);
      const index = runs.findIndex(isBehind);
      return headings[index === -1 ? runs.findLastIndex(({ day }) => day !== null) : index] ?? -1;
    },
    entryOf: (id) => {
      const position = positionOf(id);
      return position === -1 ? -1 : position + lastAtMost(starts, position) + 1;
    },
    articleAt,
    positionOf,
  };
}

function listedSummary(summary: Summary | undefined): ListedArticle | undefined {
  return summary && { id: summary.id, summary };
}

function listedRow(place: Place | undefined): ListedArticle | undefined {
  return place && 'segment' in place ? { id: idOfRow(place.segment, place.row), ...place } : undefined;
}

function runsOfSummaries(summaries: readonly Summary[], clock: ZoneClock): DayRun[] {
  const dayAt = (index: number) => {
    const date = summaries[index]?.date;
    return date ? dayOf(clock(Math.floor(Date.parse(date) / 60_000))) : null;
  };
  return mergeRuns([spansOf(summaries.length, dayAt)], [0]);
}
