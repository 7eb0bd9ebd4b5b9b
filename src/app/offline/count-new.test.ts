import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { Manifest } from '../../manifest/manifest.ts';
import { decodeSegment, encodeSegment } from '../../manifest/segment.ts';
import { segmentQuery } from '../edition/queries.ts';
import { countNew } from './count-new.ts';

const client = new QueryClient();

/** A manifest whose months hold articles given as one digit each; they are stored under their digits. */
function edition(months: Record<string, string>): Manifest {
  return {
    months: Object.entries(months).map(([month, digits]) => {
      const rows = [...digits].map((digit) => ({
        ...{ digits: digit.repeat(7), minutes: 1, paths: [], pack: 'p' },
      }));
      client.setQueryData(
        segmentQuery(month, digits).queryKey,
        decodeSegment(encodeSegment(month, rows, [['page', rows.length]])),
      );
      return { month, count: rows.length, segment: digits, facets: '' };
    }),
  } as unknown as Manifest;
}

test('new articles are those that were not there, whatever has gone', async () => {
  const shown = edition({ 202402: 'abc', 202401: 'xyz' });
  expect(await countNew(client, shown, shown)).toBe(0);
  expect(await countNew(client, shown, edition({ 202402: 'bdef', 202401: 'xyz' }))).toBe(3);
  expect(await countNew(client, shown, edition({ 202403: 'gh', 202402: 'abc', 202401: 'x' }))).toBe(2);
});
