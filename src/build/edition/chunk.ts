/** How long chunks are, in items. */
export interface ChunkSize {
  least: number;
  /** Beyond `least`, one item in so many ends a chunk. */
  oneIn: number;
  most: number;
}

/** A page of summaries: 32 on average, about 3 KB gzipped. */
export const PAGE_SIZE: ChunkSize = { least: 16, oneIn: 16, most: 64 };

/** A pack of articles: 24 on average. */
export const PACK_SIZE: ChunkSize = { least: 8, oneIn: 16, most: 64 };

/**
 * Cuts a list where its items say so, not at fixed positions: after an insertion the cuts behind it soon fall on the
 * same items again, so that the chunks there keep their content and their names (FastCDC, USENIX ATC 2016).
 * @param digits the digits of an item's id, which are uniformly distributed.
 * @param full whether a chunk must end after its last item, because it is long enough in bytes.
 */
export function cutByContent<T>(
  items: readonly T[],
  size: ChunkSize,
  digits: (item: T) => string,
  full?: (chunk: readonly T[]) => boolean,
): T[][] {
  const chunks: T[][] = [];
  let chunk: T[] = [];
  for (const item of items) {
    chunk.push(item);
    const cut = chunk.length >= size.least && Number.parseInt(digits(item).slice(-3), 32) % size.oneIn === 0;
    if (!cut && chunk.length < size.most && !full?.(chunk)) continue;
    chunks.push(chunk);
    chunk = [];
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}
