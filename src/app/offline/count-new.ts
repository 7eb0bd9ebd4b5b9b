import type { QueryClient } from '@tanstack/react-query';
import { ID_DIGITS } from '../../manifest/article-id.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { segmentQuery } from '../edition/queries.ts';

/** Counts the articles that an edition has and another has not. Only months that differ are loaded. */
export async function countNew(client: QueryClient, shown: Manifest, next: Manifest): Promise<number> {
  const before = new Map(shown.months.map(({ month, segment }) => [month, segment]));
  const changed = next.months.filter(({ month, segment }) => before.get(month) !== segment);
  const counts = await Promise.all(
    changed.map(async ({ month, segment }) => {
      const old = before.get(month);
      const known = new Set(old === undefined ? [] : await idsOf(client, month, old));
      return (await idsOf(client, month, segment)).filter((id) => !known.has(id)).length;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function idsOf(client: QueryClient, month: string, segment: string): Promise<string[]> {
  const { ids, filed } = await client.ensureQueryData(segmentQuery(month, segment));
  return Array.from(filed, (_, row) => ids.slice(row * ID_DIGITS, (row + 1) * ID_DIGITS));
}
