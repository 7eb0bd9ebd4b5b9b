import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moved } from './favourites.ts';

test('a value takes the place of another, and the rest keeps its order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(), fc.nat(), (values, a, b) => {
      const value = values[a % values.length] ?? '';
      const place = values[b % values.length] ?? '';
      const result = moved(values, value, place);
      expect(result.indexOf(value)).toBe(values.indexOf(place));
      expect(result.filter((other) => other !== value)).toEqual(values.filter((other) => other !== value));
    }),
  );
});

test('what is not among them changes nothing', () => {
  expect(moved(['a', 'b'], 'x', 'a')).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 'a', 'x')).toEqual(['a', 'b']);
});
