import { useQuery } from '@tanstack/react-query';
import { importPart } from '../edition/import-part.ts';
import type { StoredArticles } from '../edition/stored-articles.ts';

/**
 * What was stored when a list was asked for: articles do not come and go while it is read.
 * @param list tells lists apart; `null` when the list does not depend on it.
 */
export function useStored(list: string | null): { articles: StoredArticles | null; renew: () => void } {
  const { data, refetch } = useQuery({
    queryKey: ['stored', list],
    queryFn: async () => (await importPart(() => import('../edition/stored-articles.ts'))).storedArticles(),
    enabled: list !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return {
    articles: (list !== null && data) || null,
    renew: () => {
      if (list !== null) void refetch();
    },
  };
}
