import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowPlaces } from './row-places.ts';

test('places are as if all lines before were added up', () => {
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { maxLength: 60 }),
      fc.integer({ min: 10, max: 300 }),
      fc.integer({ min: 10, max: 60 }),
      (isDay, row, day) => {
        const headings = isDay.flatMap((is, index) => (is ? [index] : []));
        const places = rowPlaces({ entryCount: isDay.length, headings }, { row, day });
        let start = 0;
        let heading = -1;
        for (const [index, is] of isDay.entries()) {
          if (is) heading = index;
          const size = is ? day : row;
          expect(places.startOf(index)).toBe(start);
          expect(places.sizeOf(index)).toBe(size);
          expect(places.headingOf(index)).toBe(heading);
          expect(places.indexAt(start)).toBe(index);
          expect(places.indexAt(start + size - 1)).toBe(index);
          start += size;
        }
        expect(places.length).toBe(start);
        if (isDay.length === 0) return;
        expect(places.indexAt(-1)).toBe(0);
        expect(places.indexAt(start + 1000)).toBe(isDay.length - 1);
      },
    ),
  );
});
