import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fromHtml } from '../body/from-html.ts';
import { compileFixture, FIXTURES } from './compile-fixture.ts';
import { lostCharacters } from './lost-characters.ts';
import { STEPS } from './steps.ts';

const NEVER_LEFT = {
  'style, class or handler': /<[^>]*\s(?:style|class|on\w+)=/,
  'comment or style sheet': /<!--|<style|<script/,
  'empty paragraph': /<(p|li|h\d|figure|figcaption)>(?:\s|&nbsp;|\u3000)*<\/\1>/,
  indent: /<p>[\s\u3000]/,
  placeholder: /picsum\.photos/,
  redirector: /GoToLink|link\.juejin|medium\.com\/r\//,
  'tracking parameter': /[?&;](?:utm_\w+|fbclid)=/,
  'caption in a caption': /<figcaption>(?:(?!<\/figcaption>).)*<figcaption>/,
};

const names = readdirSync(FIXTURES)
  .filter((file) => file.endsWith('.in.html'))
  .map((file) => file.replace('.in.html', ''));

describe.each(names)('fixture %s', (name) => {
  const source = readFileSync(`${FIXTURES}/${name}.in.html`, 'utf8');
  const { html, state } = compileFixture(source);

  test('gives what is expected', () => {
    expect(`${html}\n`).toBe(readFileSync(`${FIXTURES}/${name}.out.html`, 'utf8'));
  });

  // Own images have moved after the first.
  test.skipIf(html.includes('/data/images/'))('is not changed by a second run', () => {
    expect(compileFixture(html).html).toBe(html);
  });

  test('loses no visible text but what rules removed by name', () => {
    expect(lostCharacters(fromHtml(source), fromHtml(html), state.removals)).toBe('');
  });

  test.each(Object.entries(NEVER_LEFT))('leaves no %s', (_, pattern) => {
    expect(html).not.toMatch(pattern);
  });
});

test('every step has a fixture named after it', () => {
  const without = STEPS.filter((step) => !names.some((name) => name.startsWith(step.name)));
  expect(without.map((step) => step.name)).toEqual([]);
});
