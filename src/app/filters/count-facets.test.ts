import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeFacets, encodeFacets } from '../../manifest/facets.ts';
import { countFacets } from './count-facets.ts';

const name: fc.Arbitrary<string> = fc.constantFrom('甲', '乙', '__proto__');
const row = fc.record({ source: fc.option(name, { nil: undefined }), tags: fc.uniqueArray(name) });

test('sources and tags are counted over all months as article by article', () => {
  fc.assert(
    fc.property(fc.array(fc.array(row)), (months) => {
      const { sources, tags } = countFacets(
        months.map((rows) => decodeFacets(encodeFacets('202107', rows), rows.length)),
      );
      const rows = months.flat();
      for (const { name, count } of sources)
        expect(count).toBe(rows.filter(({ source }) => source === name).length);
      for (const { name, count } of tags)
        expect(count).toBe(rows.filter(({ tags }) => tags.includes(name)).length);
      expect(sources).toHaveLength(new Set(rows.flatMap(({ source }) => source ?? [])).size);
      expect(tags).toHaveLength(new Set(rows.flatMap(({ tags }) => tags)).size);
      const counts = sources.map(({ count }) => count);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    }),
  );
});
