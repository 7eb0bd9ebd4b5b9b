import { expect, test } from 'vitest';
import { decodeSegment, encodeSegment } from '../manifest/segment.ts';
import { decodeSizes, encodeSizes } from '../manifest/sizes.ts';
import { NO_LIMITS } from './limits.ts';
import { type PlannedMonth, planOf, plansOf } from './plan.ts';
import { NO_READERSHIP, type Readership } from './readership.ts';
import { keyOf, type Scope, type Wish } from './wish.ts';

const DAY = 1440;

/** Three packs of two articles each, a day between articles; each pack of 400 kB, each article with a picture of 100 kB. */
const month = monthOf('202401', [
  { digits: 'aaaaaaa', minutes: 5 * DAY, paths: ['news/local'], pack: '0000000001' },
  { digits: 'bbbbbbb', minutes: 4 * DAY, paths: ['news/local'], pack: '0000000001' },
  { digits: 'ccccccc', minutes: 3 * DAY, paths: ['news/local'], pack: '0000000002' },
  { digits: 'ddddddd', minutes: 2 * DAY, paths: ['news/local'], pack: '0000000002' },
  { digits: 'eeeeeee', minutes: DAY, paths: ['arts', 'news/world'], pack: '0000000003' },
  { digits: 'fffffff', minutes: 0, paths: ['arts'], pack: '0000000003' },
]);

function monthOf(name: string, rows: Parameters<typeof encodeSegment>[1]): PlannedMonth {
  const segment = decodeSegment(
    encodeSegment(
      name,
      rows,
      [
        ['000000000p', 4],
        ['000000000q', 2],
      ],
      '000000000s',
    ),
  );
  const sizes = encodeSizes(name, {
    pages: [2000, 1000],
    facets: 300,
    rows: rows.map(() => ({ text: 199_500, images: 1, imageBytes: 99_100, foreign: 2 })),
  });
  return {
    hashes: { month: name, count: rows.length, segment: '000000000i', facets: '000000000f' },
    segment,
    sizes: decodeSizes(sizes, segment),
  };
}

const wish = (scope: Scope, images = false): Wish => ({
  ...{ key: keyOf(scope), scope, images, state: 'wanted', report: null },
});
const idsOf = (scope: Scope, limits = NO_LIMITS) =>
  planOf(scope, [month], limits).packs.flatMap(({ ids }) => ids.map((id) => id[7]));
const packsOf = (wishes: Wish[], megabytes: number, readership: Readership = NO_READERSHIP) =>
  [...plansOf(wishes, [month], { megabytes, days: null }, readership).values()].map(({ packs }) =>
    packs.map(({ file }) => file.at(-6)).join(''),
  );

test.each<[Scope, string]>([
  [{ kind: 'all' }, 'abcdef'],
  [{ kind: 'category', path: 'news' }, 'abcde'],
  [{ kind: 'category', path: 'arts' }, 'ef'],
  [{ kind: 'category', path: 'new' }, ''],
  [{ kind: 'days', days: 2 }, 'abc'],
  [{ kind: 'starred', ids: ['202401-bbbbbbb', '202402-ccccccc'] }, 'b'],
  [{ kind: 'article', id: '202401-fffffff', title: '' }, 'f'],
])('%j holds its articles', (scope, letters) => {
  expect(idsOf(scope).join('')).toBe(letters);
});

test('a plan knows its bytes and pictures, and the pages that its lists need', () => {
  const { index, packs } = planOf({ kind: 'category', path: 'arts' }, [month], NO_LIMITS);
  expect(packs).toMatchObject([{ bytes: 400_000, images: 2, imageBytes: 200_000, foreign: 4 }]);
  expect(index).toEqual([
    { file: 'data/index/202401.000000000i.json', bytes: 0 },
    { file: 'data/facets/202401.000000000f.json', bytes: 300 },
    { file: 'data/sizes/202401.000000000s.json', bytes: 0 },
    { file: 'data/pages/000000000q.json', bytes: 1000 },
  ]);
});

test('what is older than the limit leaves, unless it is starred', () => {
  const limits = { megabytes: null, days: 3 };
  expect(idsOf({ kind: 'all' }, limits).join('')).toBe('abcd');
  const starred = new Set(['202401-fffffff']);
  const { packs } = planOf({ kind: 'all' }, [month], limits, { ...NO_READERSHIP, starred });
  expect(packs.flatMap(({ ids }) => ids.map((id) => id[7])).join('')).toBe('abcdf');
});

test('beyond the limit of bytes the oldest pack leaves, a read one first, a starred one never', () => {
  const all = [wish({ kind: 'all' })];
  expect(packsOf(all, 2)).toEqual(['123']);
  expect(packsOf(all, 1)).toEqual(['12']);
  const read = new Set(['202401-ccccccc', '202401-ddddddd']);
  expect(packsOf(all, 1, { ...NO_READERSHIP, read })).toEqual(['13']);
  const starred = new Set(['202401-eeeeeee']);
  expect(packsOf(all, 1, { ...NO_READERSHIP, starred })).toEqual(['13']);
  expect(packsOf(all, 0.1, { ...NO_READERSHIP, starred })).toEqual(['3']);
});

test('downloads keep to the limit together, and pictures count', () => {
  const wishes = [wish({ kind: 'all' }), wish({ kind: 'category', path: 'arts' }, true)];
  expect(packsOf(wishes, 1.3)).toEqual(['12', '']);
  expect(packsOf(wishes, 1.5)).toEqual(['123', '3']);
  // Whichever was wished for first.
  expect(packsOf(wishes.toReversed(), 1.3)).toEqual(['', '12']);
  const apart = [wish({ kind: 'category', path: 'arts' }), wish({ kind: 'category', path: 'news/local' })];
  expect(packsOf(apart, 0.9)).toEqual(['', '12']);
});
