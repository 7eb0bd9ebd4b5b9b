import { articlePath, categoryPath, FRONT_PATH } from '../../manifest/paths.ts';

/** Which articles a list shows, and in what order. All of it stands in the URL. */
export interface ListQuery {
  /** Category path, slugs joined with `/`; `null` is all articles. */
  path: string | null;
  sort: 'newest' | 'oldest';
}

/** The query of a list page, from its category (if any) and search parameters. */
export function listQueryOfPage(path: string | null, search: URLSearchParams): ListQuery {
  return { path, sort: search.get('sort') === 'oldest' ? 'oldest' : 'newest' };
}

/** The query of the list from which an article was opened, from the article's search parameters. */
export function listQueryOfArticle(search: URLSearchParams): ListQuery {
  return listQueryOfPage(search.get('c'), search);
}

/** URL of a list. */
export function listHref({ path, sort }: ListQuery): string {
  return (path === null ? FRONT_PATH : categoryPath(path)) + queryString(sort === 'oldest' ? { sort } : {});
}

/** URL of an article that remembers its list. */
export function articleHref(id: string, { path, sort }: ListQuery): string {
  return (
    articlePath(id) +
    queryString({ ...(path === null ? {} : { c: path }), ...(sort === 'oldest' ? { sort } : {}) })
  );
}

/** A string that is the same for the same list, for keys. */
export function listKey({ path, sort }: ListQuery): string {
  return `${sort} ${path ?? ''}`;
}

function queryString(parameters: Record<string, string>): string {
  const text = new URLSearchParams(parameters).toString().replaceAll('%2F', '/');
  return text === '' ? '' : `?${text}`;
}
