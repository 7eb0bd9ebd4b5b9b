import { isBelow } from '../../manifest/category-path.ts';
/** What the articles of a list must have. Of several values of one kind any will do; all kinds must fit. */
export interface ListFilter {
  /** Category paths; an article below one is in it. Never one alone: that is the list's path. */
  categories: readonly string[];
  sources: readonly string[];
  tags: readonly string[];
  /** First and last day, `YYYY-MM-DD` in the site's time zone; `null` is open. */
  from: string | null;
  to: string | null;
}

export const NO_FILTER: ListFilter = { categories: [], sources: [], tags: [], from: null, to: null };

/** The filter of a URL's search parameters, as far as they make sense. */
export function filterOfSearch(search: URLSearchParams): ListFilter {
  return {
    categories: search.getAll('in'),
    sources: search.getAll('source'),
    tags: search.getAll('tag'),
    from: search.get('from'),
    to: search.get('to'),
  };
}

/** Search parameters of a filter, in their fixed order. */
export function searchOfFilter(filter: ListFilter | undefined): [name: string, value: string][] {
  if (!filter) return [];
  const { categories, sources, tags, from, to } = filter;
  return [
    ...categories.map((path): [string, string] => ['in', path]),
    ...sources.map((source): [string, string] => ['source', source]),
    ...tags.map((tag): [string, string] => ['tag', tag]),
    ...(from === null ? [] : [['from', from] satisfies [string, string]]),
    ...(to === null ? [] : [['to', to] satisfies [string, string]]),
  ];
}

/**
 * Brings a list's path and filter into the one form that stands for all that mean the same: without repetition, in
 * order, one category alone as the path, and no filter when it asks for nothing.
 */
export function canonicalFilter(
  path: string | null,
  filter: ListFilter,
): { path: string | null; filter?: ListFilter } {
  const chosen = sorted(path === null ? filter.categories : [path, ...filter.categories]);
  const categories = chosen.filter((one) => !chosen.some((other) => isBelow(one, other)));
  const [only = null, ...more] = categories;
  const canonical: ListFilter = {
    categories: more.length === 0 ? [] : categories,
    sources: sorted(filter.sources),
    tags: sorted(filter.tags),
    from: isDay(filter.from) ? filter.from : null,
    to: isDay(filter.to) ? filter.to : null,
  };
  const asks = searchOfFilter(canonical).length > 0;
  return { path: more.length === 0 ? only : null, ...(asks ? { filter: canonical } : {}) };
}

/** The number of a day (0 is 1970-01-01). */
export function numberOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

function isDay(day: string | null): boolean {
  if (day === null || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].filter(Boolean).sort();
}

/** How many things a filter asks for; the days count as one. */
export function partsOf({ categories, sources, tags, from, to }: ListFilter): number {
  return categories.length + sources.length + tags.length + (from === null && to === null ? 0 : 1);
}
