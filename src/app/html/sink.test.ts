import { expect, test } from 'vitest';

const SINKS =
  /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|parseFromString|setHTMLUnsafe|\bsrcdoc\b|\beval\(|new Function\(/;

const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.*'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

test('strings become DOM in one place only', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(20);
  const sinks = Object.keys(sources).filter((file) => SINKS.test(sources[file] ?? ''));
  expect(sinks).toEqual(['./article-html.tsx']);
});
