import { describe, expect, test } from 'vitest';
import { compileRules } from './compile-rules.ts';
import { bestOf } from './srcset.ts';
import { absoluteUrl, directUrl } from './urls.ts';

const rules = compileRules([
  {
    name: 'Test',
    redirectors: [
      { address: 'go.example.org/out', parameter: 'to' },
      { address: '*.example.net/', parameter: 'url' },
    ],
  },
]);

describe('absolute addresses', () => {
  test.each([
    ['https://example.org/a b', undefined, 'https://example.org/a b'],
    ['//example.org/a', undefined, 'https://example.org/a'],
    ['/a', 'https://example.org/b/c', 'https://example.org/a'],
    ['a', 'https://example.org/b/c', 'https://example.org/b/a'],
    ['a', undefined, undefined],
    ['', 'https://example.org/', undefined],
    ['javascript:alert(1)', 'https://example.org/', undefined],
    ['java\nscript:alert(1)', 'https://example.org/', undefined],
    ['data:text/html,x', 'https://example.org/', undefined],
    ['https://', 'https://example.org/', undefined],
    ['https:///a', undefined, 'https://a/'],
    ['http://[', undefined, undefined],
  ])('%j from %s', (url, base, expected) => {
    expect(absoluteUrl(url, base)).toBe(expected);
  });
});

describe('direct addresses', () => {
  test.each([
    ['https://go.example.org/out?to=https%3A%2F%2Fa.test%2F%3Fx%3D1', 'https://a.test/?x=1'],
    ['https://go.example.org/out?to=//a.test/', 'https://a.test/'],
    [
      'https://go.example.org/out?to=javascript:alert(1)',
      'https://go.example.org/out?to=javascript:alert(1)',
    ],
    ['https://go.example.org/inside?to=https://a.test/', 'https://go.example.org/inside?to=https://a.test/'],
    ['https://x.y.example.net/?url=https://go.example.org/out?to=https://a.test/', 'https://a.test/'],
    ['https://example.net/?url=https://a.test/', 'https://example.net/?url=https://a.test/'],
    ['https://a.test/?utm_source=x&id=1&fbclid=y#part', 'https://a.test/?id=1#part'],
    ['https://a.test/?utm_source=x', 'https://a.test/'],
    ['https://a.test/?q=%E6%B8%AF&b=a+b', 'https://a.test/?q=%E6%B8%AF&b=a+b'],
    ['https://a.test/#?utm_source=x', 'https://a.test/#?utm_source=x'],
    ['https://a.test/?utm_source=x#a#b', 'https://a.test/#a#b'],
  ])('%s', (url, expected) => {
    expect(directUrl(url, rules)).toBe(expected);
  });

  test('a circle of redirectors ends', () => {
    const circle =
      'https://go.example.org/out?to=https%3A%2F%2Fgo.example.org%2Fout%3Fto%3Dhttps%253A%252F%252Fgo.example.org%252Fout';
    expect(directUrl(circle, rules)).toContain('go.example.org');
  });
});

test.each([
  ['a.jpg 400w, b.jpg 1200w, c.jpg 3000w', 'b.jpg'],
  ['a.jpg 1x, b.jpg 2x, c.jpg 4x', 'b.jpg'],
  ['a.jpg 2000w, b.jpg 3000w', 'a.jpg'],
  ['a.jpg', 'a.jpg'],
  [
    'https://example.org/w_300,h_200/a.jpg 300w, https://example.org/w_900,h_600/a.jpg 900w',
    'https://example.org/w_900,h_600/a.jpg',
  ],
  ['', undefined],
])('the best of %j', (srcset, best) => {
  expect(bestOf(srcset)).toBe(best);
});
