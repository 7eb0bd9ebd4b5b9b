import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Summary } from '../../manifest/article.ts';
import { decodeFacets, encodeFacets } from '../../manifest/facets.ts';
import { decodeSegment, encodeSegment } from '../../manifest/segment.ts';
import { canonicalFilter } from '../edition/list-filter.ts';
import type { ListQuery } from '../edition/list-query.ts';
import { zoneClock } from '../i18n/zone-minutes.ts';
import { type Month, matchingRows, type Selection, summaryFilter } from './row-filter.ts';

const START = Date.UTC(2025, 2, 28) / 60_000;
const path = fc.constantFrom('a', 'a/b', 'a/b/c', 'ab', 'd');
const source = fc.constantFrom('Desk', '城市手记', 'constructor');
const tag: fc.Arbitrary<string> = fc.constantFrom('x', 'y', 'z');
const article = fc.record({
  // Over the change to summer time in Berlin and Lord Howe's back from it.
  minutes: fc.nat(14 * 1440).map((minutes) => START + minutes),
  paths: fc.uniqueArray(path, { maxLength: 3 }),
  source: fc.option(source, { nil: undefined }),
  tags: fc.uniqueArray(tag),
});
type Row = typeof article extends fc.Arbitrary<infer T> ? T : never;
const day = fc.option(
  fc
    .integer({ min: -2, max: 16 })
    .map((n) => new Date((START + n * 1440) * 60_000).toISOString().slice(0, 10)),
);
const query = fc
  .record({
    path: fc.option(path),
    filter: fc.record({
      categories: fc.array(path),
      sources: fc.array(source),
      tags: fc.array(tag),
      from: day,
      to: day,
    }),
  })
  .map(({ path, filter }): ListQuery => ({ ...canonicalFilter(path, filter), sort: 'newest' }));
const zone = fc.constantFrom('UTC', 'Asia/Shanghai', 'Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Apia');

const isIn = (paths: readonly string[], category: string) =>
  paths.some((path) => path === category || path.startsWith(`${category}/`));

/** As the list would be told with all articles in memory and no hurry. */
function belongs(row: Row, query: ListQuery, muted: ReadonlySet<string>, timeZone: string): boolean {
  const { categories, sources, tags, from, to } = query.filter ?? {
    categories: [],
    sources: [],
    tags: [],
    from: null,
    to: null,
  };
  const day = new Intl.DateTimeFormat('sv', { timeZone }).format(row.minutes * 60_000);
  return (
    (query.path === null || isIn(row.paths, query.path)) &&
    (categories.length === 0 || categories.some((category) => isIn(row.paths, category))) &&
    (sources.length === 0 ? !muted.has(row.source ?? '') : sources.includes(row.source ?? '')) &&
    (tags.length === 0 || tags.some((tag) => row.tags.includes(tag))) &&
    (from === null || day >= from) &&
    (to === null || day <= to)
  );
}

function monthOf(rows: readonly Row[]): Month {
  const segment = encodeSegment(
    '202503',
    rows.map(({ minutes, paths }) => ({ digits: 'aaaaaaa', minutes, paths, pack: `of ${paths[0]}` })),
    [['page', rows.length]],
  );
  const facets = decodeFacets(encodeFacets('202503', rows), rows.length);
  return { month: '202503', segment: decodeSegment(segment), facets };
}

const summaryOf = ({ minutes, paths, source }: Row): Summary => ({
  id: '202503-aaaaaaa',
  title: '',
  date: new Date(minutes * 60_000).toISOString(),
  paths,
  ...(source === undefined ? {} : { source }),
  lang: 'en',
  minutes: 1,
  excerpt: '',
});

test('the columns tell what belongs to a list as a look at every article would', () => {
  fc.assert(
    fc.property(
      fc.array(article),
      query,
      fc.uniqueArray(source),
      zone,
      (articles, query, mutedSources, zone) => {
        const rows = articles.sort((a, b) => b.minutes - a.minutes);
        const muted = new Set(mutedSources);
        const selection: Selection = { query, muted, clock: zoneClock(zone) };
        const expected = rows.map((row) => belongs(row, query, muted, zone));
        const matches = [...(matchingRows(monthOf(rows), selection) ?? [])];
        expect(matches).toEqual(rows.flatMap((_, row) => (expected[row] ? [row] : [])));
        const shows = summaryFilter(selection);
        if (query.filter?.tags.length) expect(shows).toBeUndefined();
        else expect(rows.map((row) => shows?.(summaryOf(row)))).toEqual(expected);
      },
    ),
  );
});

test('nothing is told before what it takes is loaded; without tags and sources none is found and none is muted', () => {
  const { facets, ...month } = monthOf([{ minutes: START, paths: ['a'], source: 'Desk', tags: ['x'] }]);
  const plain: ListQuery = { path: null, sort: 'newest' };
  const tagged: ListQuery = {
    ...plain,
    ...canonicalFilter(null, { categories: [], sources: [], tags: ['x'], from: null, to: null }),
  };
  const clock = zoneClock('UTC');
  const none = new Set<string>();
  const desk = new Set(['Desk']);
  const rows = (change: Partial<Month>, query: ListQuery, muted: ReadonlySet<string>) =>
    matchingRows({ ...month, ...change }, { query, muted, clock });
  expect(rows({}, plain, none)).toHaveLength(1);
  expect(rows({}, tagged, none)).toBeUndefined();
  expect(rows({}, plain, desk)).toBeUndefined();
  expect(rows({ facets: null }, tagged, none)).toHaveLength(0);
  expect(rows({ facets: null }, plain, desk)).toHaveLength(1);
  expect(rows({ facets }, plain, desk)).toHaveLength(0);
});
