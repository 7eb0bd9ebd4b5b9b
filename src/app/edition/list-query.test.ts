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
