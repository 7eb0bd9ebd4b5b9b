import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeFacets, encodeFacets, type FacetRow, type Facets } from './facets.ts';

const name = fc.oneof(
  fc.constantFrom('新浪财经', 'Reuters', '__proto__', '1 2'),
  fc.string({ minLength: 1 }),
);
const row: fc.Arbitrary<FacetRow> = fc.record({
  source: fc.option(name, { nil: undefined }),
  tags: fc.uniqueArray(name, { maxLength: 4 }),
});

test('sources and tags come back from the columns as they went in', () => {
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const stored: Facets = JSON.parse(JSON.stringify(encodeFacets('202107', rows)));
      const { sources, published, tags, combinations, tagged } = decodeFacets(stored, rows.length);
      const read = rows.map((_, i) => ({
        source: sources[(published[i] ?? 0) - 1],
        tags: combinations[tagged[i] ?? -1]?.map((tag) => tags[tag]),
      }));
      expect(read).toEqual(rows);
    }),
  );
});

const rows: FacetRow[] = [
  { source: 'A', tags: ['x', 'y'] },
  { source: undefined, tags: [] },
];
const damages: [name: string, damage: Partial<Facets>][] = [
  ['fewer sources than rows', { published: 'B' }],
  ['a source that is not in the table', { published: 'CA' }],
  ['tags that are not in the table', { tagged: 'AC' }],
  ['a combination of unknown tags', { combinations: [[2], []] }],
];

test.each(damages)('facets that do not fit together are refused: %s', (_name, damage) => {
  expect(() => decodeFacets({ ...encodeFacets('202107', rows), ...damage }, rows.length)).toThrow(RangeError);
});
