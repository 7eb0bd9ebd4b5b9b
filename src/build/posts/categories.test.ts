import { expect, test } from 'vitest';
import { Warnings } from '../report/warning.ts';
import { categoryPaths } from './categories.ts';

const paths = (value: unknown, path = 'a.md', warnings = new Warnings(path)) =>
  categoryPaths(value, path, warnings);

test.each([
  ['one list is one path', ['a', 'b', 'c'], [['a', 'b', 'c']]],
  ['a name is a path', ' a ', [['a']]],
  ['lists of lists are several', [['a', 'b'], ['c'], 'd'], [['a', 'b'], ['c'], ['d']]],
  ['a dash before a name is no list', ['a', 'b', ['c']], [['a', 'b', 'c']]],
  ['equal paths count once', [['a'], ['a']], [['a']]],
  ['numbers are names', [2021], [['2021']]],
  ['empty names go', ['a', '', null, 'b'], [['a', 'b']]],
  ['names are composed and on one line', ['e\u0301\n x'], [['é x']]],
  ['names may mean something elsewhere', ['..', 'constructor'], [['..', 'constructor']]],
])('%s', (_, value, expected) => {
  expect(paths(value)).toEqual(expected);
});

test('without any, the folders are the path', () => {
  expect(paths(undefined, 'a/b/c.md')).toEqual([['a', 'b']]);
  expect(paths([], 'a/c.md')).toEqual([['a']]);
  expect(paths(undefined, 'c.md')).toEqual([]);
});

test('a path without end is cut, with a warning', () => {
  const warnings = new Warnings('a.md');
  const [path] = paths([...'abcdefghijkl', 'x'.repeat(500)], 'a.md', warnings);
  expect(path).toHaveLength(8);
  expect(warnings.list).toMatchObject([{ kind: 'bad-category' }]);
});
