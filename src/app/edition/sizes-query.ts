import { queryOptions } from '@tanstack/react-query';
import { sizesFile } from '../../manifest/paths.ts';
import type { SegmentColumns } from '../../manifest/segment.ts';
import { decodeSizes, type SizeColumns, sizesSchema } from '../../manifest/sizes.ts';
import { fetchFile } from './fetch-file.ts';
import { decoded } from './queries.ts';

/** How large the files of a month are, decoded; `null` where the edition does not say. */
export const sizesQuery = (segment: SegmentColumns) => {
  const { month, sizes: hash } = segment;
  return queryOptions({
    queryKey: ['sizes', month, hash ?? ''],
    queryFn: async ({ signal }): Promise<SizeColumns | null> => {
      if (hash === undefined) return null;
      const file = sizesFile(month, hash);
      const sizes = await fetchFile(sizesSchema, file, signal);
      return decoded(file, () => decodeSizes(sizes, segment));
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
};
