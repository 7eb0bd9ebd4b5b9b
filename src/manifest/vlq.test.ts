import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeNumbers, encodeNumbers } from './vlq.ts';

test('numbers come back from the text as they went in', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(70), fc.nat())), (numbers) => {
      expect([...decodeNumbers(encodeNumbers(numbers))]).toEqual(numbers);
    }),
  );
});

test('digits are those of source maps, without their sign', () => {
  expect(encodeNumbers([0, 31, 32, 1000])).toBe('AfgBof');
});

test.each(['A B', 'é', 'g', '________'])('a text that is no column is refused: %s', (text) => {
  expect(() => decodeNumbers(text)).toThrow(RangeError);
});
