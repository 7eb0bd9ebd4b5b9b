import { expect, test } from 'vitest';
import { dayOf, zoneClock } from './zone-minutes.ts';

const minutesOf = (iso: string) => Date.parse(iso) / 60_000;

test.each([
  ['UTC', '2021-07-01T23:59:00Z', '2021-07-01T23:59:00Z'],
  ['Asia/Shanghai', '2021-07-01T16:00:00Z', '2021-07-02T00:00:00Z'],
  ['America/New_York', '2021-07-01T03:59:00Z', '2021-06-30T23:59:00Z'],
  ['Asia/Kolkata', '2021-07-01T18:30:00Z', '2021-07-02T00:00:00Z'],
])('in %s, %s reads %s', (zone, utc, local) => {
  expect(zoneClock(zone)(minutesOf(utc))).toBe(minutesOf(local));
});

test('on the day when summer time ends, each side of the change has its own offset', () => {
  const clock = zoneClock('Europe/Berlin');
  expect(clock(minutesOf('2025-10-26T00:59:00Z'))).toBe(minutesOf('2025-10-26T02:59:00Z'));
  expect(clock(minutesOf('2025-10-26T01:00:00Z'))).toBe(minutesOf('2025-10-26T02:00:00Z'));
});

test('days before 1970 have negative numbers', () => {
  expect(dayOf(zoneClock('UTC')(minutesOf('1969-12-31T23:00:00Z')))).toBe(-1);
});

test('an unknown zone is an error', () => {
  expect(() => zoneClock('Mars/Olympus')).toThrow(RangeError);
});
