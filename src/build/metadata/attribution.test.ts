import { expect, test } from 'vitest';
import { readFields } from '../posts/fields.ts';
import { attributionOf, sourceNames } from './attribution.ts';

const fields = (entries: Record<string, unknown>) => readFields(new Map(Object.entries(entries)));

test.each([
  [
    'a crawler’s author is the source',
    { author: 'Post' },
    [['News', 'Post']],
    { source: 'Post', author: undefined },
  ],
  [
    'an author is a person elsewhere',
    { author: 'Night Desk', link: 'https://example.org/a' },
    [['News']],
    { source: 'example.org', author: 'Night Desk' },
  ],
  [
    'an author alone is the source',
    { author: 'Night Desk' },
    [['News']],
    { source: 'Night Desk', author: undefined },
  ],
  [
    'a source may be named beside the author',
    { author: 'Night Desk', source: 'Post' },
    [['Post']],
    { source: 'Post', author: 'Night Desk' },
  ],
  [
    'a link names a source',
    { link: 'https://www.example.org/a' },
    [],
    { source: 'example.org', author: undefined },
  ],
  ['nothing names none', {}, [['News']], { source: undefined, author: undefined }],
])('%s', (_, entries, categories, expected) => {
  expect(attributionOf(fields(entries), categories, 'a.md')).toEqual(expected);
});

test('a folder names a source too', () => {
  expect(attributionOf(fields({ author: 'Post' }), [['News']], 'News/Post/a.md').source).toBe('Post');
});

test('rules know a source by all its names', () => {
  const names = sourceNames(fields({ author: 'Post', link: 'https://www.example.org/a' }), [
    ['News', 'Port'],
  ]);
  expect([...names].sort()).toEqual(['News', 'Port', 'Post', 'example.org']);
});
