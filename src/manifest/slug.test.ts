import { expect, test } from 'vitest';
import { slugOf } from './slug.ts';

test.each(['金融', '新浪财经－国內', 'World', 'naïve', 'a-b_c.d', '日本語', '한국어'])(
  '%s stays as it is',
  (name) => {
    expect(slugOf(name)).toBe(name);
  },
);

test.each([
  '..',
  '.',
  '',
  '   ',
  '__proto__',
  'constructor',
  'toString',
  'a/b',
  'a\\b',
  'C#',
  '50%',
  'x'.repeat(500),
  '\u0000',
])('%j gets a hashed slug', (name) => {
  const slug = slugOf(name);
  expect(slug).toMatch(/^[\p{L}\p{N}_][\p{L}\p{N}_.-]*-[0-9a-z]+$/u);
  expect(slug.length).toBeLessThan(90);
  expect(encodeURIComponent(slug)).toBe(slug);
});

test('names that differ have slugs that differ', () => {
  const names = ['C#', 'C%', 'C', 'C ?', 'a/b', 'a-b', 'a b', '..', '.', ''];
  expect(new Set(names.map(slugOf)).size).toBe(names.length);
});

test('composed and decomposed names are one', () => {
  expect(slugOf('Cafe\u0301')).toBe(slugOf('Caf\u00e9'));
});
