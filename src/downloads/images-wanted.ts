import type { StoredChunk } from './ledger.ts';
import type { Plan } from './plan.ts';

/** The pictures of the wanted articles, each once. @param chunks what is stored, by file. */
export function imagesWanted({ index, packs }: Plan, chunks: ReadonlyMap<string, StoredChunk>): string[] {
  const wanted = new Set(packs.flatMap(({ ids }) => ids));
  const addresses = new Set<string>();
  for (const { file } of [...index, ...packs]) {
    const chunk = chunks.get(file);
    chunk?.ids.forEach((id, place) => {
      if (wanted.has(id)) for (const address of chunk.images[place] ?? []) addresses.add(address);
    });
  }
  return [...addresses];
}
