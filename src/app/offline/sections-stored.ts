import type { QueryClient } from '@tanstack/react-query';
import type { Manifest } from '../../manifest/manifest.ts';
import { packFile } from '../../manifest/paths.ts';
import { segmentQuery } from '../edition/queries.ts';

/** How much of a top section is stored. */
export interface StoredSection {
  name: string;
  articles: number;
  bytes: number;
}

/** What is stored of each top section, the largest first. @param packs bytes of the stored packs, by their file. */
export async function sectionsStored(
  client: QueryClient,
  manifest: Manifest,
  packs: ReadonlyMap<string, number>,
): Promise<StoredSection[]> {
  const sections = new Map<string, StoredSection>();
  const counted = new Set<string>();
  const months = manifest.months.map(({ month, segment }) =>
    client.ensureQueryData(segmentQuery(month, segment)),
  );
  for (const segment of await Promise.all(months)) {
    const files = segment.packs.map(packFile);
    for (let row = 0; row < segment.filed.length; row++) {
      const file = files[segment.packOf[row] ?? 0] ?? '';
      const bytes = packs.get(file);
      if (bytes === undefined) continue;
      const path = segment.paths[segment.filings[segment.filed[row] ?? 0]?.[0] ?? -1];
      const slug = path?.split('/')[0] ?? '';
      const section = sections.get(slug) ?? { name: nameOf(manifest, slug), articles: 0, bytes: 0 };
      sections.set(slug, section);
      section.articles += 1;
      if (!counted.has(file)) section.bytes += bytes;
      counted.add(file);
    }
  }
  return [...sections.values()].sort((a, b) => b.bytes - a.bytes);
}

function nameOf({ categories }: Manifest, slug: string): string {
  return categories.find((category) => category.slug === slug)?.name ?? '—';
}
