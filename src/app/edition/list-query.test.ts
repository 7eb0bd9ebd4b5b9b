import { expect, test } from 'vitest';
import { articleHref, type ListQuery, listHref, listQueryOfArticle, listQueryOfPage } from './list-query.ts';

const lists: [query: ListQuery, href: string, articleHref: string][] = [
  [{ path: null, sort: 'newest' }, '/', '/a/x'],
  [{ path: null, sort: 'oldest' }, '/?sort=oldest', '/a/x?sort=oldest'],
  [{ path: 'a/b', sort: 'newest' }, '/c/a/b', '/a/x?c=a/b'],
  [
    { path: '金融', sort: 'oldest' },
    '/c/%E9%87%91%E8%9E%8D?sort=oldest',
    '/a/x?c=%E9%87%91%E8%9E%8D&sort=oldest',
  ],
  [
    {
      path: null,
      sort: 'oldest',
      filter: {
        categories: ['a/b', 'c'],
        sources: ['A & B', '新浪'],
        tags: ['x/y'],
        from: '2025-10-01',
        to: '2025-10-31',
      },
    },
    '/?sort=oldest&in=a/b&in=c&source=A+%26+B&source=%E6%96%B0%E6%B5%AA&tag=x/y&from=2025-10-01&to=2025-10-31',
    '/a/x?sort=oldest&in=a/b&in=c&source=A+%26+B&source=%E6%96%B0%E6%B5%AA&tag=x/y&from=2025-10-01&to=2025-10-31',
  ],
  [
    { path: 'a', sort: 'newest', filter: { categories: [], sources: [], tags: ['t'], from: null, to: null } },
    '/c/a?tag=t',
    '/a/x?c=a&tag=t',
  ],
];

test.each(lists)('%j stands in its URLs', (query, list, article) => {
  expect(listHref(query)).toBe(list);
  expect(articleHref('x', query)).toBe(article);
  const search = (href: string) => new URL(href, 'https://example.com').searchParams;
  expect(listQueryOfPage(query.path, search(list))).toEqual(query);
  expect(listQueryOfArticle(search(article))).toEqual(query);
});

test('an unknown order is the newest first', () => {
  expect(listQueryOfPage(null, new URLSearchParams('sort=sideways')).sort).toBe('newest');
});

test.each([
  ['the same in another order', '/?tag=b&tag=a&tag=b&in=x&in=y', '/?in=x&in=y&tag=a&tag=b'],
  ['what a category holds already', '/?in=x&in=x/y&in=x-ray', '/?in=x&in=x-ray'],
  ['one category, which is a section', '/?in=x/y', '/c/x/y'],
  ['a section and another', '/c/x?in=y', '/?in=x&in=y'],
  ['days that do not exist', '/?from=2025-02-30&to=tomorrow', '/'],
  ['values that are empty', '/?tag=&source=&in=', '/'],
])('one list has one URL: %s', (_name, written, canonical) => {
  const { pathname, searchParams } = new URL(written, 'https://example.com');
  const path = pathname.startsWith('/c/') ? pathname.slice(3) : null;
  expect(listHref(listQueryOfPage(path, searchParams))).toBe(canonical);
});
