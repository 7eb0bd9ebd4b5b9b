import { expect, test } from 'vitest';
import { readingMinutes } from './reading-time.ts';

test.each([
  ['', 1],
  ['港'.repeat(500), 1],
  ['港'.repeat(501), 2],
  ['word '.repeat(238), 1],
  ['word '.repeat(239), 2],
  [`${'港'.repeat(250)} ${'word '.repeat(119)}`, 1],
  [`${'港'.repeat(251)} ${'word '.repeat(119)}`, 2],
  ["don't re-read ".repeat(119), 1],
  ['слово '.repeat(239), 2],
  ['😀 '.repeat(5000), 1],
  ['𠮷'.repeat(501), 2],
])('%#', (text, minutes) => {
  expect(readingMinutes(text)).toBe(minutes);
});
