import { expect, test } from 'vitest';
import { type Report, reportText } from './report.ts';
import type { Warning } from './warning.ts';

const REPORT: Report = {
  edition: 'abcdefghij',
  articles: 1,
  compiled: 1,
  categories: 2,
  drafts: 0,
  skipped: 0,
  warnings: [],
  removed: {},
  files: 5,
  bytes: 1_234_567,
  seconds: 1.25,
};

const warning = (file: string, line?: number): Warning => ({
  kind: 'no-date',
  file,
  ...(line === undefined ? {} : { line }),
  reason: 'it has no date',
  action: 'sorted it last',
});

test('says what was made', () => {
  expect(reportText({ ...REPORT, removed: { style: 2, comment: 3 }, drafts: 1, skipped: 2 })).toBe(
    [
      'Edition abcdefghij: 1 article in 2 categories, 1 draft left out, 2 files skipped.',
      'Removed from articles: 3 × comment, 2 × style.',
      '5 data files, 1.2 MB, in 1.3 s.',
    ].join('\n'),
  );
});

test('says what was wrong, where, and what was done', () => {
  const text = reportText({ ...REPORT, warnings: [warning('a.md', 3), warning('b.md')] });
  expect(text).toContain('a.md:3: no-date: it has no date; sorted it last\nb.md: no-date: it has no date');
  expect(text).toContain('2 warnings:\n      2  no-date: a post without a date');
});

test('shows no more than twenty of a kind', () => {
  const text = reportText({ ...REPORT, warnings: Array.from({ length: 25 }, (_, n) => warning(`${n}.md`)) });
  expect(text.match(/no-date: it has/g)).toHaveLength(20);
  expect(text).toContain('… and 5 more no-date; --json lists all');
});

test('speaks of what may surprise', () => {
  expect(reportText({ ...REPORT, articles: 0 })).toContain('There is no post in this folder');
  expect(reportText({ ...REPORT, files: 20_001 })).toContain('Free static hosts take 20000 files');
});
