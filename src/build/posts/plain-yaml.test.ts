import fc from 'fast-check';
import { CORE_SCHEMA, load, realMapTag } from 'js-yaml';
import { expect, test } from 'vitest';
import { readPlainYaml } from './plain-yaml.ts';

const YAML = CORE_SCHEMA.withTags(realMapTag);

/** What YAML gives a meaning to, and what it is written between. */
const PIECES = [
  ...['a', '标题', 'It', '1', '2021-07-01', '2021-07-01 08:05:00', 'true', 'No', 'null', '0x1f', '1e3', '.5'],
  ...[
    "'",
    '"',
    "''",
    '\\',
    ':',
    ': ',
    ' :',
    '-',
    ' - ',
    '- ',
    '--',
    '---',
    '#',
    ' #',
    '?',
    '? ',
    '!',
    '&',
    '*',
    '@',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    ',',
    '|',
    '>',
    '%',
    '`',
    '~',
    '=',
    '<<',
    '...',
    ' ',
    '  ',
    '\t',
    '\n',
    '\u00a0',
    '\u3000',
  ],
  ...['\u200b', '\ufeff', '\u0085', '\u2028', '\u{1f600}', 'https://example.org/?a=b'],
];
const piece = fc.oneof(fc.constantFrom('a', 'B c', '标题'), fc.constantFrom(...PIECES));
const value = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
const line = fc.oneof(
  fc.tuple(fc.constantFrom('title: ', 'date:', 'Tags: ', 'a: ', 'a:  ', 'null: '), value),
  fc.tuple(fc.constantFrom(' - ', '- ', '  - ', ' -  '), value),
  fc.tuple(fc.constantFrom("title: '", 'date: "'), value, fc.constantFrom("'", '"', "' ")),
  fc.tuple(value),
);
const yaml = fc.array(line, { maxLength: 4 }).map((lines) => lines.map((parts) => parts.join('')).join('\n'));

test('says what the YAML parser says, or nothing', () => {
  let read = 0;
  fc.assert(
    fc.property(yaml, (text) => {
      const fields = readPlainYaml(text);
      if (!fields) return;
      read += 1;
      expect(named(fields)).toEqual(named(load(text, { schema: YAML })));
    }),
    { numRuns: 20_000 },
  );
  expect(read).toBeGreaterThan(1000);
});

test('reads front matter as most posts have it', () => {
  const text =
    "title: 'It is: “here”'\ncategories: \n - World\n - 新闻\nauthor: A. B.\ncomments: false\nlist:\n";
  expect(readPlainYaml(text)).toEqual(
    new Map<string, unknown>([
      ['title', 'It is: “here”'],
      ['categories', ['World', '新闻']],
      ['author', 'A. B.'],
      ['comments', false],
      ['list', null],
    ]),
  );
});

test.each([
  'title: a: b',
  "title: 'It''s'",
  'title: "a\\n"',
  'title: a # b',
  'title: |\n a',
  'title: [a]',
  'a: 1',
  'a:\n - b\n  - c',
  'a: b\n - c',
  'a: b\na: c',
  '',
])('leaves %j to the YAML parser', (text) => {
  expect(readPlainYaml(text)).toBeUndefined();
});

/** Keys are compared as the build reads them, as text. */
function named(value: unknown): [string, unknown][] {
  if (!(value instanceof Map)) throw new TypeError(`no map: ${value}`);
  return [...value].map(([key, entry]) => [String(key), entry]);
}
