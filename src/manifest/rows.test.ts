import { expect, test } from 'vitest';
import { idOfRow, pageOfRow, rowOfId } from './rows.ts';
import { decodeSegment, encodeSegment } from './segment.ts';

const digits = ['aaaaaab', 'bbbbbbb', 'bbbbbba', 'zzzzzzz'];
const segment = decodeSegment(
  encodeSegment(
    '202107',
    digits.map((digits) => ({ digits, minutes: 1, paths: ['x'], pack: 'p' })),
    [
      ['first', 3],
      ['second', 1],
    ],
  ),
);

test('a row is found by its id, also where the digits straddle two others', () => {
  for (const [row, own] of digits.entries()) {
    expect(idOfRow(segment, row)).toBe(`202107-${own}`);
    expect(rowOfId(segment, `202107-${own}`)).toBe(row);
  }
  expect(rowOfId(segment, '202107-abbbbbb')).toBe(-1);
});

test('a row knows the page of its summary, and its place there', () => {
  expect(pageOfRow(segment, 2)).toEqual({ page: 'first', place: 2 });
  expect(pageOfRow(segment, 3)).toEqual({ page: 'second', place: 0 });
  expect(() => pageOfRow(segment, 4)).toThrow(RangeError);
});
