import { articlePath, categoryPath, FRONT_PATH } from '../../manifest/paths.ts';
import {
  canonicalFilter,
  filterOfSearch,
  type ListFilter,
  NO_FILTER,
  searchOfFilter,
} from './list-filter.ts';

/** Which articles a list shows, and in what order. All of it stands in the URL. */
export interface ListQuery {
  /** Category path, slugs joined with `/`; `null` is all articles. */
  path: string | null;
  sort: 'newest' | 'oldest';
  /** What else its articles must have; absent when it asks for nothing. */
  filter?: ListFilter;
  /** Only what the reader has not read, or has starred, or can be read without a network. */
  show?: Show | undefined;
}

const SHOWS = ['unread', 'starred', 'offline'] as const;
type Show = (typeof SHOWS)[number];

/** The query of a list page, from its category (if any) and search parameters. */
export function listQueryOfPage(path: string | null, search: URLSearchParams): ListQuery {
  const show = SHOWS.find((show) => show === search.get('show'));
  return {
    ...canonicalFilter(path, filterOfSearch(search)),
    sort: search.get('sort') === 'oldest' ? 'oldest' : 'newest',
    ...(show === undefined ? {} : { show }),
  };
}

/** The query of the list from which an article was opened, from the article's search parameters. */
export function listQueryOfArticle(search: URLSearchParams): ListQuery {
  return listQueryOfPage(search.get('c'), search);
}

/** URL of a list. */
export function listHref(query: ListQuery): string {
  const { path } = query;
  return (path === null ? FRONT_PATH : categoryPath(path)) + queryString(searchOfList(query));
}

/** URL of an article that remembers its list. */
export function articleHref(id: string, query: ListQuery): string {
  const { path } = query;
  return articlePath(id) + queryString([...(path === null ? [] : [pair('c', path)]), ...searchOfList(query)]);
}

/** All that a list asks for, its path among the categories. */
export function filterOfList({ path, filter = NO_FILTER }: ListQuery): ListFilter {
  return path === null ? filter : { ...filter, categories: [path] };
}

/** The list that asks for something else, in the same order. */
export function withFilter({ path: _, filter: __, ...rest }: ListQuery, filter: ListFilter): ListQuery {
  return { ...rest, ...canonicalFilter(null, filter) };
}

/** A string that is the same for the same list, for keys. */
export function listKey(query: ListQuery): string {
  return listHref(query);
}

type Parameter = [name: string, value: string];
const pair = (name: string, value: string): Parameter => [name, value];

/** What the search parameters say of a list, wherever its path stands. */
function searchOfList({ sort, show, filter }: ListQuery): Parameter[] {
  return [
    ...(sort === 'oldest' ? [pair('sort', sort)] : []),
    ...(show === undefined ? [] : [pair('show', show)]),
    ...searchOfFilter(filter),
  ];
}

function queryString(parameters: Parameter[]): string {
  const text = new URLSearchParams(parameters).toString().replaceAll('%2F', '/');
  return text === '' ? '' : `?${text}`;
}
