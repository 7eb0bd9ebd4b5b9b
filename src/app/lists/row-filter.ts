import type { Summary } from '../../manifest/article.ts';
import { monthOfId } from '../../manifest/article-id.ts';
import { isWithin } from '../../manifest/category-path.ts';
import type { FacetColumns } from '../../manifest/facets.ts';
import { idOfRow, rowOfId } from '../../manifest/rows.ts';
import type { SegmentColumns } from '../../manifest/segment.ts';
import { NO_FILTER, numberOfDay } from '../edition/list-filter.ts';
import type { ListQuery } from '../edition/list-query.ts';
import type { StoredArticles } from '../edition/stored-articles.ts';
import { dayOf, type ZoneClock } from '../i18n/zone-minutes.ts';
import type { ReadingState } from '../reading-state/marks.ts';
import { unreadRows } from '../reading-state/unread-counts.ts';
import { daysOfRows } from './day-columns.ts';

/** A month of the archive, as far as it is loaded. */
export interface Month {
  month: string;
  /** `undefined` until it is loaded, `null` when it can't be. */
  segment: SegmentColumns | null | undefined;
  /** Its sources and tags: `undefined` until they are loaded, `null` when they can't be. */
  facets?: FacetColumns | null | undefined;
}

/** What decides which articles a list holds. */
export interface Selection {
  query: ListQuery;
  /** Sources whose articles are left out, unless the query names the source. */
  muted: ReadonlySet<string>;
  /** The clock whose midnights part the days. */
  clock: ZoneClock;
  /** What has been read and starred, for queries that show only such; `null` while it is not known. */
  reading?: ReadingState | null;
  /** What is stored, for queries that show only such; `null` while it is not known. */
  stored?: StoredArticles | null;
}

/** Whether a list can't be told without the sources and tags of its articles. */
export function needsFacets(query: ListQuery, muted: ReadonlySet<string>): boolean {
  const { sources, tags } = query.filter ?? NO_FILTER;
  return muted.size > 0 || sources.length > 0 || tags.length > 0;
}

/**
 * The rows of a month that belong to a list, ascending: each column's table is judged once, and each column that matters
 * is passed once, over the rows that are left. `undefined` while a column is missing. Where tags and sources can't be
 * loaded, none is muted and none is found.
 */
export function matchingRows(month: Month, selection: Selection): Uint32Array | undefined {
  const { query, muted, clock, reading, stored } = selection;
  const { segment, facets } = month;
  if (!segment || (facets === undefined && needsFacets(query, muted))) return undefined;
  if (query.show && !(query.show === 'offline' ? stored : reading)) return undefined;
  const { sources, tags, from, to } = query.filter ?? NO_FILTER;
  if (!facets && sources.length + tags.length > 0) return new Uint32Array();

  let rows = everyRow(segment.filed.length);
  const isPlaced = placeTest(query);
  if (isPlaced) rows = rowsWhere(rows, segment.filed, placedFilings(segment, isPlaced));
  if (facets) {
    const isSource = sourceTest(query, muted);
    rows = rowsWhere(rows, facets.published, maskOf([undefined, ...facets.sources], isSource));
    const isTagged = (tagsOf: readonly number[]) =>
      tagsOf.some((tag) => tags.includes(facets.tags[tag] ?? ''));
    if (tags.length > 0) rows = rowsWhere(rows, facets.tagged, maskOf(facets.combinations, isTagged));
  }
  if (from !== null || to !== null) {
    const isIn = rangeTest(from, to);
    const days = daysOfRows(segment, clock);
    rows = days ? rows.filter((row) => isIn(days[row] ?? 0)) : new Uint32Array();
  }
  const isShown = showTest(query.show, segment, reading, stored);
  return isShown ? rows.filter(isShown) : rows;
}

function everyRow(length: number): Uint32Array {
  const rows = new Uint32Array(length);
  for (let row = 0; row < length; row++) rows[row] = row;
  return rows;
}

/** The rows whose value in a column a mask allows. */
function rowsWhere(rows: Uint32Array, column: Uint16Array | Int32Array, mask: Uint8Array): Uint32Array {
  if (!mask.includes(0)) return rows;
  const kept = new Uint32Array(rows.length);
  let count = 0;
  for (const row of rows) if (mask[column[row] ?? 0] === 1) kept[count++] = row;
  return kept.slice(0, count);
}

/** Tells of summaries at hand whether they belong to a list; `undefined` when they do not say enough. */
export function summaryFilter({
  query,
  muted,
  clock,
}: Selection): ((summary: Summary) => boolean) | undefined {
  const { tags, from, to } = query.filter ?? NO_FILTER;
  if (tags.length > 0 || query.show) return undefined;
  const isPlaced = placeTest(query);
  const isSource = sourceTest(query, muted);
  const isIn = rangeTest(from, to);
  const isInTime = (date: string | null) =>
    (from === null && to === null) ||
    (date !== null && isIn(dayOf(clock(Math.floor(Date.parse(date) / 60_000)))));
  return ({ paths, source, date }) =>
    (!isPlaced || paths.some(isPlaced)) && isSource(source) && isInTime(date);
}

/** Says of each value of a table whether something holds. */
function maskOf<T>(table: readonly T[], holds: (value: T) => boolean): Uint8Array {
  const mask = new Uint8Array(table.length);
  for (const [index, value] of table.entries()) if (holds(value)) mask[index] = 1;
  return mask;
}

function placedFilings({ paths, filings }: SegmentColumns, isPlaced: (path: string) => boolean): Uint8Array {
  const placed = maskOf(paths, isPlaced);
  return maskOf(filings, (filing) => filing.some((path) => placed[path] === 1));
}

function storedRows(segment: SegmentColumns, { packs, ids }: StoredArticles): (row: number) => boolean {
  const stored = segment.packs.map((hash) => packs.has(hash));
  return (row) => stored[segment.packOf[row] ?? 0] === true || ids.has(idOfRow(segment, row));
}

/** `null` for lists that show all. */
function showTest(
  show: ListQuery['show'],
  segment: SegmentColumns,
  reading: ReadingState | null | undefined,
  stored: StoredArticles | null | undefined,
): ((row: number) => boolean) | null {
  if (show === 'offline') return stored ? storedRows(segment, stored) : null;
  if (show === undefined || !reading) return null;
  if (show === 'unread') return unreadRows(segment, reading);
  const starred = [...reading.starred].flatMap(([id, { value }]) =>
    value && monthOfId(id) === segment.month ? rowOfId(segment, id) : [],
  );
  const rows = new Set(starred);
  return (row) => rows.has(row);
}

/** A category holds what is filed in it or below it. `null` where no category is asked for. */
function placeTest({ path, filter }: ListQuery): ((path: string) => boolean) | null {
  const categories = path === null ? (filter?.categories ?? []) : [path];
  if (categories.length === 0) return null;
  return (filed) => categories.some((category) => isWithin(filed, category));
}

function sourceTest(
  { filter }: ListQuery,
  muted: ReadonlySet<string>,
): (source: string | undefined) => boolean {
  const wanted = new Set(filter?.sources);
  return (source) =>
    wanted.size > 0 ? source !== undefined && wanted.has(source) : source === undefined || !muted.has(source);
}

/** Days from the first to the last; undated articles are in no range. */
function rangeTest(from: string | null, to: string | null): (day: number) => boolean {
  const first = from === null ? Number.NEGATIVE_INFINITY : numberOfDay(from);
  const last = to === null ? Number.POSITIVE_INFINITY : numberOfDay(to);
  return (day) => day >= first && day <= last;
}
