import { expect, test } from 'vitest';
import { readFields } from './fields.ts';

const fields = (entries: Record<string, unknown>) => readFields(new Map(Object.entries(entries)));

test('reads the reference format', () => {
  expect(
    fields({
      title: ' A &#123;b&#125; &amp; c ',
      categories: ['a', 'b'],
      headimg: 'h.jpg',
      thumbnail: 't.jpg',
      author: 'Desk',
      comments: false,
      date: 'd',
    }),
  ).toMatchObject({
    title: 'A {b} & c',
    categories: ['a', 'b'],
    images: ['t.jpg', 'h.jpg'],
    author: 'Desk',
    date: 'd',
    draft: false,
  });
});

test('reads Hugo, Zola and Jekyll', () => {
  expect(
    fields({ lastmod: '2021-01-02', summary: 's', cover: { image: 'c.jpg' }, params: { author: 'A' } }),
  ).toMatchObject({
    updated: '2021-01-02',
    description: 's',
    images: ['c.jpg'],
    author: 'A',
  });
  expect(
    fields({
      taxonomies: new Map([
        ['categories', ['x']],
        ['tags', ['y', 2]],
      ]),
      extra: { lang: 'en' },
    }),
  ).toMatchObject({
    categories: ['x'],
    tags: ['y', '2'],
    lang: 'en',
  });
  expect(fields({ tags: 'one, two', published: false, last_modified_at: 'm' })).toMatchObject({
    tags: ['one', 'two'],
    draft: true,
    updated: 'm',
  });
});

test('tells a source from its address', () => {
  expect(fields({ source: 'https://example.org/a' })).toMatchObject({
    source: undefined,
    link: 'https://example.org/a',
  });
  expect(fields({ source: 'The Harbour Post', link: 'https://example.org/a' })).toMatchObject({
    source: 'The Harbour Post',
    link: 'https://example.org/a',
  });
  expect(fields({ permalink: '/2021/a/', link: 'javascript:alert(1)' }).link).toBeUndefined();
});

test('knows drafts', () => {
  expect(
    [
      { draft: true },
      { published: false },
      { status: 'draft' },
      { draft: 'no' },
      { published: '2021-01-01' },
    ].map((entry) => fields(entry).draft),
  ).toEqual([true, true, true, false, false]);
});

test('joins authors', () => {
  expect(fields({ authors: [{ name: 'A' }, 'B'] }).author).toBe('A, B');
});

test('takes what is no text for nothing', () => {
  expect(fields({ title: null, author: [], tags: null, thumbnail: 3, lang: {} })).toMatchObject({
    title: undefined,
    author: undefined,
    tags: [],
    images: [],
    lang: undefined,
  });
});

test('repairs text that no host would take', () => {
  expect(fields({ title: 'a\ud800b\u0000\nc' }).title).toBe('a\ufffdb c');
});

test('takes the date of its address when it has no other', () => {
  expect(fields({ path: '2014/09/15/Rust-1.0' })).toMatchObject({ date: '2014-09-15' });
  expect(fields({ permalink: '/blog/2014/09/15/x/', date: 'd' })).toMatchObject({ date: 'd' });
  expect(fields({ permalink: '/blog/2014-09/x/' })).toMatchObject({ date: undefined });
});
