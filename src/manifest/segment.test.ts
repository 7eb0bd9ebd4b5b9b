import { expect, test } from 'vitest';
import { ID_DIGITS } from './article-id.ts';
import { decodeSegment, encodeSegment, type Segment, type SegmentRow } from './segment.ts';

const row = (digit: string, minutes: number | null, paths: string[], pack: string): SegmentRow => ({
  digits: digit.repeat(ID_DIGITS),
  minutes,
  paths,
  pack,
});

const rows = [
  row('a', 900, ['x/y'], 'p1'),
  row('b', 900, ['z', 'x/y'], 'p3'),
  row('c', 840, ['x/y', 'z'], 'p1'),
  row('d', 120, ['x/y'], 'p2'),
  row('e', 60, [], 'p4'),
];

test('rows come back from the columns as they went in', () => {
  const columns = decodeSegment(encodeSegment('202107', rows, [['page', 5]]));
  expect(columns.ids.match(/.{7}/g)).toEqual(rows.map(({ digits }) => digits));
  expect([...(columns.minutes ?? [])]).toEqual(rows.map(({ minutes }) => minutes));
  expect(
    [...columns.filed].map((filing) => columns.filings[filing]?.map((path) => columns.paths[path])),
  ).toEqual(rows.map(({ paths }) => paths));
  expect([...columns.packOf].map((pack) => columns.packs[pack])).toEqual(rows.map(({ pack }) => pack));
});

test('the undated month has no minutes', () => {
  const segment = encodeSegment('000000', [row('a', null, ['x'], 'p')], [['page', 1]]);
  expect(decodeSegment(segment).minutes).toBeNull();
});

const damages: [name: string, damage: Partial<Segment>][] = [
  ['ids', { ids: 'short' }],
  ['minutes', { minutes: 'B' }],
  ['pages', { pages: [['page', 4]] }],
  ['packs', { packs: [['p1', 0, 4]] }],
  ['filings', { filings: [[0]] }],
  ['paths', { paths: ['x'] }],
];

test.each(damages)('columns that do not fit together are refused: %s', (_name, damage) => {
  const segment = { ...encodeSegment('202107', rows, [['page', 5]]), ...damage };
  expect(() => decodeSegment(segment)).toThrow(RangeError);
});
