import { expect, test } from 'vitest';
import { findPassage, passageOf, quotationUrl } from './quotation.ts';

const URL = 'https://paper.example/a/202401-abcdefg';
const TEXT =
  'The eye runs along a line, falls off its end, and has to find the next. Where the lines are too long it comes back to the wrong one. 行太长，容易串行；行太短，又总也走不起来。合适的宽度，是让人忘了有这回事，而不是让人时时想起它来的那一种。';

test('a short passage is named as it is', () => {
  expect(quotationUrl(URL, 'off its end, well-known')).toBe(
    `${URL}#:~:text=off%20its%20end%2C%20well%2Dknown`,
  );
});

test.each([
  'falls off its end',
  'Where the lines are too long it comes back to the wrong one. 行太长，容易串行；行太短',
  '行太长，容易串行；行太短，又总也走不起来。合适的宽度，是让人忘了有这回事，而不是让人时时想起它来的那一种',
  'The eye runs along a line, falls off its end, and has to find the next.\n\nWhere the lines are too long',
])('an address leads back to the passage that it was made of: %s', (passage) => {
  const words = passageOf(quotationUrl(URL, passage));
  const found = words && findPassage(TEXT, words);
  expect(found && TEXT.slice(...found)).toBe(passage.replaceAll('\n\n', ' '));
});

test('an address without a passage has none, nor has one that is broken', () => {
  expect(passageOf(URL)).toBeNull();
  expect(passageOf(`${URL}#:~:text=%E0%A4`)).toBeNull();
  expect(findPassage(TEXT, { start: 'not there', end: null })).toBeNull();
});

test('the words before and after a passage do not belong to it', () => {
  expect(passageOf(`${URL}#:~:text=The%20eye-,runs,line,-falls`)).toEqual({ start: 'runs', end: 'line' });
});
