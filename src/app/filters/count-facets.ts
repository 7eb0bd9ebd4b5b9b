import type { FacetColumns } from '../../manifest/facets.ts';

/** A source or tag, and how many articles have it. */
export interface FacetCount {
  name: string;
  count: number;
}

/** Counts the sources and tags of months, most frequent first. */
export function countFacets(months: readonly FacetColumns[]): {
  sources: FacetCount[];
  tags: FacetCount[];
} {
  const sources = new Map<string, number>();
  const tags = new Map<string, number>();
  for (const month of months) {
    const published = tally(month.published, month.sources.length + 1);
    month.sources.forEach((name, i) => {
      add(sources, name, published[i + 1] ?? 0);
    });
    const tagged = tally(month.tagged, month.combinations.length);
    month.combinations.forEach((combination, i) => {
      for (const tag of combination) add(tags, month.tags[tag] ?? '', tagged[i] ?? 0);
    });
  }
  return { sources: mostFirst(sources), tags: mostFirst(tags) };
}

/** How often each number below `size` occurs. */
function tally(column: Int32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (const value of column) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function add(counts: Map<string, number>, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count);
}

function mostFirst(counts: ReadonlyMap<string, number>): FacetCount[] {
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
