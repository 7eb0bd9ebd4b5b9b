import { expect, test } from 'vitest';
import type { Summary } from '../../manifest/article.ts';
import { ID_DIGITS } from '../../manifest/article-id.ts';
import { decodeSegment, encodeSegment } from '../../manifest/segment.ts';
import { zoneClock } from '../i18n/zone-minutes.ts';
import { createListView, type ListInput, type ListView } from './list-view.ts';
import type { Month } from './row-filter.ts';

const minutesOf = (iso: string) => Date.parse(iso) / 60_000;

/** A month of rows given as digit, date and paths, newest first. */
function month(name: string, rows: [digit: string, date: string | null, ...paths: string[]][]): Month {
  const segment = encodeSegment(
    name,
    rows.map(([digit, date, ...paths]) => ({
      digits: digit.repeat(ID_DIGITS),
      minutes: date === null ? null : minutesOf(date),
      paths,
      pack: `pack-of-${paths[0]}`,
    })),
    [['page', rows.length]],
  );
  return { month: name, segment: decodeSegment(segment) };
}

const july = month('202107', [
  ['a', '2021-07-02T15:00:00Z', 'news/city'],
  ['b', '2021-07-01T20:00:00Z', 'news', 'tech'],
  ['c', '2021-07-01T10:00:00Z', 'newsreel'],
]);
const june = month('202106', [['d', '2021-06-30T10:00:00Z', 'news/city']]);
const undated = month('000000', [['e', null, 'news/city']]);

function view(change: Partial<ListInput> = {}): ListView {
  return createListView({
    query: { path: null, sort: 'newest' },
    total: 5,
    months: [july, june, undated],
    known: [],
    muted: new Set(),
    clock: zoneClock('UTC'),
    ...change,
  });
}

/** The list as text: a heading as its date, an article as its digit, an unknown one as `?`, a gap as `!`. */
function shown(list: ListView): string {
  return Array.from({ length: list.entryCount }, (_, i) => {
    const entry = list.entryAt(i);
    if (entry.kind === 'unknown') return '?';
    if (entry.kind === 'gap') return '!';
    if (entry.kind === 'article') return entry.article.id.slice(-1);
    return entry.day === null ? '–' : new Date(entry.day * 86_400_000).toISOString().slice(5, 10);
  }).join(' ');
}

test('newest first, under a heading a day, the undated last', () => {
  expect(shown(view())).toBe('07-02 a 07-01 b c 06-30 d – e');
});

test('oldest first turns it round, and the undated stay last', () => {
  expect(shown(view({ query: { path: null, sort: 'oldest' } }))).toBe('06-30 d 07-01 c b 07-02 a – e');
});

test('a category holds its descendants, by any of their paths, and no namesake', () => {
  expect(shown(view({ query: { path: 'news', sort: 'newest' } }))).toBe('07-02 a 07-01 b 06-30 d – e');
  expect(shown(view({ query: { path: 'tech', sort: 'newest' } }))).toBe('07-01 b');
  expect(shown(view({ query: { path: 'gone', sort: 'newest' }, total: 0 }))).toBe('');
});

test('days begin at midnight of the time zone', () => {
  expect(shown(view({ clock: zoneClock('Asia/Shanghai') }))).toBe('07-02 a b 07-01 c 06-30 d – e');
});

test('what is not loaded yet is counted but unknown', () => {
  const list = view({ months: [july, { month: '202106', segment: undefined }, undated] });
  expect(shown(list)).toBe('07-02 a 07-01 b c ? ?');
  expect(list.complete).toBe(false);
});

test('known summaries show until the index reaches further', () => {
  const known: Summary[] = [
    {
      id: '202107-aaaaaaa',
      title: 'A',
      date: '2021-07-02T15:00:00Z',
      paths: [],
      lang: 'en',
      minutes: 1,
      excerpt: '',
    },
  ];
  const none = [july, june, undated].map(({ month }) => ({ month, segment: undefined }));
  expect(shown(view({ months: none, known }))).toBe('07-02 a ? ? ? ?');
  expect(shown(view({ known }))).toBe('07-02 a 07-01 b c 06-30 d – e');
});

test('a month that could not be loaded leaves a gap, and the rest is there', () => {
  const months = [july, { month: '202106', segment: null }, undated];
  const list = view({ months });
  expect(shown(list)).toBe('07-02 a 07-01 b c ! – e');
  expect(list).toMatchObject({ settled: true, complete: false, counted: true, total: 5 });
  expect(list.positionOf('000000-eeeeeee')).toBe(4);
  expect(list.entryAt(list.entryOf('000000-eeeeeee'))).toMatchObject({ kind: 'article', position: 4 });
  expect(shown(view({ months, query: { path: null, sort: 'oldest' } }))).toBe('! 07-01 c b 07-02 a – e');
  expect(shown(view({ months: [{ month: '202107', segment: null }, june, undated] }))).toBe('! 06-30 d – e');
  expect(view({ months, total: null }).total).toBe(4);
});

test('where the whole index can’t be had, the summaries at hand are the list, and the months are gaps', () => {
  const known: Summary[] = [
    { id: '202107-aaaaaaa', title: '', date: null, paths: [], lang: 'en', minutes: 1, excerpt: '' },
  ];
  const months = [july, june].map(({ month }) => ({ month, segment: null }));
  const list = view({ months, known });
  expect(shown(list)).toBe('– a ! !');
  expect(list).toMatchObject({ settled: true, total: 5 });
  expect(shown(view({ months, known, query: { path: null, sort: 'oldest' } }))).toBe('! !');
});

test('a day that reaches from one month into the next has one heading', () => {
  const clock = zoneClock('Asia/Shanghai');
  const list = view({
    months: [
      month('202107', [['a', '2021-07-01T01:00:00Z', 'x']]),
      month('202106', [['b', '2021-06-30T23:00:00Z', 'x']]),
    ],
    clock,
  });
  expect(shown(list)).toBe('07-01 a b');
});

test('articles are found by id, and their neighbours by position', () => {
  const list = view();
  const position = list.positionOf('202107-ccccccc');
  expect(list.articleAt(position - 1)?.id).toBe('202107-bbbbbbb');
  expect(list.articleAt(position + 1)?.id).toBe('202106-ddddddd');
  expect(list.entryAt(list.entryOf('202107-ccccccc'))).toMatchObject({ kind: 'article', position });
  expect(list.positionOf('202107-zzzzzzz')).toBe(-1);
  expect(list.articleAt(-1)).toBeUndefined();
});
