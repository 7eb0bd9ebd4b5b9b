import type { Summary } from '../../manifest/article.ts';
import { idOfRow } from '../../manifest/rows.ts';
import type { SegmentColumns } from '../../manifest/segment.ts';
import type { ListQuery } from '../edition/list-query.ts';
import { dayOf } from '../i18n/zone-minutes.ts';
import { groupByDay, lastAtMost } from './group-by-day.ts';
import { type Month, type Selection, summaryFilter } from './row-filter.ts';
import { selectRows } from './select-rows.ts';

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
  | { kind: 'unknown'; position: number };

/**
 * A list as it is shown: entries are day headings and articles in order, then as many unknown ones as the manifest
 * counts beyond what is loaded. Positions count articles alone.
 */
export interface ListView {
  query: ListQuery;
  total: number;
  /** Whether `total` counts them all: not so while the index of a filtered list is loading. */
  counted: boolean;
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
export function createListView({ total, months, known: newest, ...selection }: ListInput): ListView {
  const { query, clock } = selection;
  const rows = selectRows(months, selection);
  const belongs = summaryFilter(selection);
  const known = belongs && !rows.complete ? newest.filter(belongs) : [];
  // Until the index reaches further than the summaries at hand, those are the list.
  const useKnown = !rows.complete && query.sort === 'newest' && rows.length < known.length;
  const loaded = useKnown ? known.length : rows.length;
  const length = rows.complete ? rows.length : Math.max(total ?? 0, loaded);

  const articleAt = (position: number): ListedArticle | undefined => {
    if (useKnown) {
      const summary = known[position];
      return summary && { id: summary.id, summary };
    }
    const place = rows.at(position);
    return place && { id: idOfRow(place.segment, place.row), ...place };
  };
  const dayAt = (position: number): number | null => {
    const minutes = useKnown ? minutesOf(known[position]) : minutesOfRow(rows.at(position));
    return minutes === null ? null : dayOf(clock(minutes));
  };
  const positionOf = (id: string) =>
    useKnown ? known.findIndex((summary) => summary.id === id) : rows.positionOf(id);

  const { entries, days, headings } = groupByDay(loaded, dayAt);
  return {
    query,
    total: length,
    counted: rows.complete || total !== null,
    complete: rows.complete,
    entryCount: entries.length + length - loaded,
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

function minutesOf(summary: Summary | undefined): number | null {
  return summary?.date ? Math.floor(Date.parse(summary.date) / 60_000) : null;
}

function minutesOfRow(place: { segment: SegmentColumns; row: number } | undefined): number | null {
  return place?.segment.minutes?.[place.row] ?? null;
}
