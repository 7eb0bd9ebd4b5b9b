import { describe, expect, test } from 'vitest';
import { Warnings } from '../report/warning.ts';
import { dateInName, isoDate, parseDate } from './date.ts';
import { postDate } from './post-date.ts';

const parsed = (value: unknown, timeZone = 'UTC') => {
  const seconds = parseDate(value, timeZone);
  return seconds === null ? null : isoDate(seconds);
};

test.each([
  ['Thu, 01 Jul 2021 07:00:21 GMT', '2021-07-01T07:00:21Z'],
  ['1 Jul 2021 07:00 +0800', '2021-06-30T23:00:00Z'],
  ['Thursday, 01-Jul-21 07:00:21 GMT', null],
  ['Thu, 01 Jul 2021 07:00:21 EST', '2021-07-01T12:00:21Z'],
  ['2021-07-01 12:00:00', '2021-07-01T12:00:00Z'],
  ['2021-07-01T12:00:00.123+08:00', '2021-07-01T04:00:00Z'],
  ['2021-07-01T12:00:00-0330', '2021-07-01T15:30:00Z'],
  ['2021-07-01T12:00Z', '2021-07-01T12:00:00Z'],
  ['2021-7-1', '2021-07-01T00:00:00Z'],
  ['2021/07/01 08:05', '2021-07-01T08:05:00Z'],
  ['2021年7月1日 08:05', '2021-07-01T08:05:00Z'],
  ['20210701', '2021-07-01T00:00:00Z'],
  ['Thu Jul 01 2021 15:00:21 GMT+0800 (中国标准时间)', '2021-07-01T07:00:21Z'],
  ['July 1, 2021', '2021-07-01T00:00:00Z'],
  [20210701, '2021-07-01T00:00:00Z'],
  [1625122821, '2021-07-01T07:00:21Z'],
  [1625122821000, '2021-07-01T07:00:21Z'],
  [new Date('2021-07-01T07:00:21Z'), '2021-07-01T07:00:21Z'],
  ['2021-02-30', null],
  ['2021-13-01', null],
  ['2021-07-01 25:00', null],
  ['0000-00-00 00:00:00', null],
  ['0001-01-01T00:00:00Z', null],
  ['soon', null],
  ['', null],
  [null, null],
  [{}, null],
])('%s is %s', (value, expected) => {
  expect(parsed(value)).toBe(expected);
});

describe('dates without a zone', () => {
  test('are in the time zone of the site', () => {
    expect(parsed('2021-07-01 12:00:00', 'Asia/Shanghai')).toBe('2021-07-01T04:00:00Z');
    expect(parsed('2021-07-01', 'America/New_York')).toBe('2021-07-01T04:00:00Z');
    expect(parsed('2021-01-01', 'America/New_York')).toBe('2021-01-01T05:00:00Z');
  });

  test('may be skipped by a change of clocks', () => {
    expect(parsed('2021-03-14 02:30', 'America/New_York')).toBe('2021-03-14T07:30:00Z');
  });

  test('with a zone are not', () => {
    expect(parsed('2021-07-01T12:00:00Z', 'Asia/Shanghai')).toBe('2021-07-01T12:00:00Z');
  });
});

test('a file’s name may hold a date', () => {
  expect(dateInName('a/2021-07-01-title.md')).toBe('2021-07-01');
  expect(dateInName('2021-07-01/title.md')).toBeUndefined();
  expect(dateInName('a/1234567.md')).toBeUndefined();
});

describe('the date of a post', () => {
  const now = Date.UTC(2021, 6, 2) / 1000;
  function dated(value: unknown, path = 'a.md') {
    const warnings = new Warnings(path);
    const seconds = postDate(value, path, { timeZone: 'UTC', now }, warnings);
    return [seconds === null ? null : isoDate(seconds), ...warnings.list.map(({ kind }) => kind)];
  }

  test('may be that of the file’s name', () => {
    expect(dated(undefined, '2021-07-01-a.md')).toEqual(['2021-07-01T00:00:00Z']);
    expect(dated('nonsense', '2021-07-01-a.md')).toEqual(['2021-07-01T00:00:00Z', 'bad-date']);
  });

  test('may be missing or unreadable', () => {
    expect(dated(undefined)).toEqual([null, 'no-date']);
    expect(dated('nonsense')).toEqual([null, 'bad-date']);
    expect(dated('0000-01-01')).toEqual([null, 'bad-date']);
  });

  test('is not believed when it lies more than a day ahead', () => {
    expect(dated('2021-07-02T23:00:00Z')).toEqual(['2021-07-02T23:00:00Z']);
    expect(dated('2021-07-03T00:00:01Z')).toEqual([null, 'bad-date']);
    expect(dated('9999-12-31')).toEqual([null, 'bad-date']);
  });
});
