import type { Manifest } from '../../manifest/manifest.ts';
import { categoryTrail } from '../edition/categories.ts';
import { type ListFilter, numberOfDay } from '../edition/list-filter.ts';
import { type ListQuery, withFilter } from '../edition/list-query.ts';
import type { Messages } from '../i18n/en.ts';
import type { Formats } from '../i18n/formats.ts';

/** One thing that a list is filtered by. */
export interface ActiveFilter {
  key: string;
  /** As the reader knows it. */
  label: string;
  /** The list without it. */
  without: ListQuery;
}

/** What a list is filtered by, in the order of its URL. A section alone is the list's place, not a filter. */
export function activeFilters(
  manifest: Manifest,
  query: ListQuery,
  messages: Messages,
  formats: Formats,
): ActiveFilter[] {
  const { filter, path } = query;
  if (!filter) return [];
  const place = path === null ? filter.categories : [path];
  const whole: ListFilter = { ...filter, categories: place };
  const without = (change: Partial<ListFilter>) => withFilter(query, { ...whole, ...change });
  const valuesOf = (field: 'categories' | 'sources' | 'tags', labelOf: (value: string) => string) =>
    filter[field].map((value) => ({
      key: `${field} ${value}`,
      label: labelOf(value),
      without: without({ [field]: whole[field].filter((other) => other !== value) }),
    }));
  const { from, to } = filter;
  const day = (text: string) => formats.shortDay(numberOfDay(text));
  const days = messages.dayRange(from === null ? null : day(from), to === null ? null : day(to));
  return [
    ...valuesOf('categories', (path) => categoryTrail(manifest, path).at(-1)?.name ?? path),
    ...valuesOf('sources', (source) => source),
    ...valuesOf('tags', messages.tag),
    ...(days === '' ? [] : [{ key: 'days', label: days, without: without({ from: null, to: null }) }]),
  ];
}
