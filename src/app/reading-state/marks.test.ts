import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyState, isRead, type MarkedArticle, mergeState, type ReadingState } from './marks.ts';

const scope = fc.constantFrom('', 'a', 'a/b', 'c');
const ids = ['1', '2', '3', '4'];
const mark = fc.record({ value: fc.boolean(), at: fc.nat(9) });
const watermark = fc.record({ minutes: fc.nat(5), since: fc.nat(9), at: fc.nat(9) });
const state: fc.Arbitrary<ReadingState> = fc.record({
  read: fc.array(fc.tuple(fc.constantFrom(...ids), mark)).map((marks) => new Map(marks)),
  starred: fc.array(fc.tuple(fc.constantFrom(...ids), mark)).map((marks) => new Map(marks)),
  watermarks: fc.array(fc.tuple(scope, watermark)).map((marks) => new Map(marks)),
});

const merged = (...states: ReadingState[]) => {
  const all = emptyState();
  for (const one of states) mergeState(all, one);
  return all;
};

test('copies that have seen the same writes are the same, in whatever order they came', () => {
  fc.assert(
    fc.property(state, state, state, (a, b, c) => {
      expect(merged(a, b, c)).toEqual(merged(c, b, b, a));
    }),
  );
});

test('a merge tells what was new in it', () => {
  const mine = emptyState();
  mine.read.set('1', { value: true, at: 5 });
  const theirs = emptyState();
  theirs.read.set('1', { value: false, at: 4 }).set('2', { value: true, at: 1 });
  expect([...mergeState(mine, theirs).read.keys()]).toEqual(['2']);
});

const article: MarkedArticle = { id: '1', minutes: 3, paths: ['a/b', 'c'] };
const readWith = (watermarks: [string, number, number][], read?: [boolean, number]) =>
  isRead(
    {
      ...emptyState(),
      watermarks: new Map(watermarks.map(([path, minutes, since]) => [path, { minutes, since, at: since }])),
      read: new Map(read ? [['1', { value: read[0], at: read[1] }]] : []),
    },
    article,
  );

test('an article is read when it is marked, or below a watermark of its sections', () => {
  expect(readWith([])).toBe(false);
  expect(readWith([], [true, 1])).toBe(true);
  expect(readWith([['', 3, 1]])).toBe(true);
  expect(readWith([['', 2, 1]])).toBe(false);
  expect(readWith([['a', 3, 1]])).toBe(true);
  expect(readWith([['a/bc', 3, 1]])).toBe(false);
  expect(readWith([['c', 3, 1]])).toBe(true);
});

test('the later of a mark and a watermark counts', () => {
  expect(readWith([['', 3, 1]], [false, 2])).toBe(false);
  expect(readWith([['', 3, 3]], [false, 2])).toBe(true);
  expect(
    readWith(
      [
        ['', 3, 1],
        ['a', 9, 3],
      ],
      [false, 2],
    ),
  ).toBe(true);
});

test('the undated are below every watermark', () => {
  const state = { ...emptyState(), watermarks: new Map([['', { minutes: 0, since: 1, at: 1 }]]) };
  expect(isRead(state, { ...article, minutes: null })).toBe(true);
});
