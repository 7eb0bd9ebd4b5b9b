import { expect, test } from 'vitest';
import { contrast, parseHex } from './colour.ts';
import { THEMES, type ThemeName, themeColours } from './theme-colours.ts';

const GROUNDS = ['paper', 'sheet', 'rail', 'hover', 'select'];
const TEXTS = ['ink', 'ink-2', 'ink-3', 'accent'];

/** What stands on what beside the texts on all grounds. */
const PAIRS: [text: string, ground: string][] = [
  ['accent', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['on-accent', 'accent'],
  ['paper', 'ink'],
  ['paper', 'ink-2'],
  ['ink', 'mark'],
  ...['keyword', 'string', 'number', 'name'].map((kind): [string, string] => [`code-${kind}`, 'rail']),
];

const ratio = (theme: ThemeName, text: string, ground: string) => {
  const colours = themeColours(theme);
  const of = (token: string) => {
    const colour = colours.get(token);
    if (colour === undefined) throw new Error(`${theme} has no --${token}`);
    return parseHex(colour);
  };
  return contrast(of(text), of(ground));
};

test('contrast is what WCAG says', () => {
  expect(contrast(parseHex('#000000'), parseHex('#ffffff'))).toBe(21);
  expect(contrast(parseHex('#777777'), parseHex('#ffffff'))).toBeCloseTo(4.48, 2);
});

test('the themes are told apart', () => {
  expect(new Set(THEMES.map((theme) => themeColours(theme).get('paper'))).size).toBe(THEMES.length);
});

test.each(THEMES)('in the theme %s every text has a contrast of 4.5', (theme) => {
  const pairs = [
    ...GROUNDS.flatMap((ground) => TEXTS.map((text): [string, string] => [text, ground])),
    ...PAIRS,
  ];
  const low = pairs.filter(([text, ground]) => ratio(theme, text, ground) < 4.5);
  expect(
    low.map(([text, ground]) => `${text} on ${ground}: ${ratio(theme, text, ground).toFixed(2)}`),
  ).toEqual([]);
});
