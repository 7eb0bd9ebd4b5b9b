import { expect, test } from 'vitest';
import { bodyKind } from './kind.ts';

test.each([
  ['<div>\n\n    <p>indented</p>\n</div>', 'html'],
  ['  <article class="x"><div>a</div></article>\n', 'html'],
  ['<div><div>unbalanced</div>', 'html'],
  ['<p>One</p>\n\nTwo\n\n<p>Three</p>', 'markdown'],
  ['<div>One</div>\n\n**Two**\n\n<div>Three</div>', 'markdown'],
  ['<https://example.org>', 'markdown'],
  ['# Heading\n\n<div>x</div>', 'markdown'],
  ['Text', 'markdown'],
  ['', 'markdown'],
  ['<divider>x</divider>', 'html'],
])('%j is %s', (body, kind) => {
  expect(bodyKind(body, 'a.md')).toBe(kind);
});

test('a file’s name decides first', () => {
  expect(bodyKind('Text', 'a.html')).toBe('html');
  expect(bodyKind('Text', 'a.HTM')).toBe('html');
});
