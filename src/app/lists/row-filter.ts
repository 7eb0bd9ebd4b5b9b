import type { Summary } from '../../manifest/article.ts';
import { monthOfId } from '../../manifest/article-id.ts';
import type { FacetColumns } from '../../manifest/facets.ts';
import { idOfRow, rowOfId } from '../../manifest/rows.ts';
import type { SegmentColumns } from '../../manifest/segment.ts';
import { NO_FILTER, numberOfDay } from '../edition/list-filter.ts';
import type { ListQuery } from '../edition/list-query.ts';
import type { StoredArticles } from '../edition/stored-articles.ts';
import { dayOf, type ZoneClock } from '../i18n/zone-minutes.ts';
import type { ReadingState } from '../reading-state/marks.ts';
import { unreadRows } from '../reading-state/unread-counts.ts';

const MINUTES_A_DAY = 1440;

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
 * Tells which rows of a month belong to a list: each column's table is judged once, so that a row costs a few look-ups.
 * `undefined` while a column is missing. Where tags and sources can't be loaded, none is muted and none is found.
 */
export function rowFilter(month: Month, selection: Selection): ((row: number) => boolean) | undefined {
  const { query, muted, clock, reading, stored } = selection;
  const { segment, facets } = month;
  if (!segment || (facets === undefined && needsFacets(query, muted))) return undefined;
  if (query.show && !(query.show === 'offline' ? stored : reading)) return undefined;
  const { sources, tags, from, to } = query.filter ?? NO_FILTER;
  if (!facets && sources.length + tags.length > 0) return () => false;

  const isPlaced = placeTest(query);
  const isSource = sourceTest(query, muted);
  const filed = maskOf(segment.filings, (filing) =>
    isPlaced(filing.map((path) => segment.paths[path] ?? '')),
  );
  const published = facets && maskOf([undefined, ...facets.sources], isSource);
  const tagged =
    facets && tags.length > 0
      ? maskOf(facets.combinations, (tagsOf) => tagsOf.some((tag) => tags.includes(facets.tags[tag] ?? '')))
      : null;
  const { minutes } = segment;
  const isShown = showTest(query.show, segment, reading, stored);
  const inTime = from === null && to === null ? null : timeTest(from, to, clock);
  return (row) =>
    filed[segment.filed[row] ?? 0] === 1 &&
    (!facets || !published || published[facets.published[row] ?? 0] === 1) &&
    (!facets || !tagged || tagged[facets.tagged[row] ?? 0] === 1) &&
    (!inTime || inTime(minutes?.[row] ?? null)) &&
    (!isShown || isShown(row));
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
  const inTime = timeTest(from, to, clock);
  return ({ paths, source, date }) =>
    isPlaced(paths) &&
    isSource(source) &&
    ((from === null && to === null) || inTime(date === null ? null : Math.floor(Date.parse(date) / 60_000)));
}

function maskOf<T>(table: readonly T[], holds: (value: T) => boolean): Uint8Array {
  return Uint8Array.from(table, (value) => (holds(value) ? 1 : 0));
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

/** A category holds what is filed in it or below it. */
function placeTest({ path, filter }: ListQuery): (paths: readonly string[]) => boolean {
  const categories = path === null ? (filter?.categories ?? []) : [path];
  if (categories.length === 0) return () => true;
  return (paths) =>
    paths.some((filed) =>
      categories.some((category) => filed === category || filed.startsWith(`${category}/`)),
    );
}

function sourceTest(
  { filter }: ListQuery,
  muted: ReadonlySet<string>,
): (source: string | undefined) => boolean {
  const wanted = new Set(filter?.sources);
  return (source) =>
    wanted.size > 0 ? source !== undefined && wanted.has(source) : source === undefined || !muted.has(source);
}

/** The clock, which costs most, is asked only about the days beside a border. Undated articles are in no range. */
function timeTest(
  from: string | null,
  to: string | null,
  clock: ZoneClock,
): (minutes: number | null) => boolean {
  const first = from === null ? Number.NEGATIVE_INFINITY : numberOfDay(from);
  const last = to === null ? Number.POSITIVE_INFINITY : numberOfDay(to);
  return (minutes) => {
    if (minutes === null) return false;
    const day = minutes / MINUTES_A_DAY;
    if (day < first - 1 || day >= last + 2) return false;
    if (day >= first + 1 && day < last) return true;
    const zoneDay = dayOf(clock(minutes));
    return zoneDay >= first && zoneDay <= last;
  };
}
