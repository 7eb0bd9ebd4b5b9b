import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Summary } from '../../manifest/article.ts';
import { packOfRow, pageOfRow } from '../../manifest/rows.ts';
import { pageQuery, showNewest } from '../edition/queries.ts';
import type { ListedArticle } from './list-view.ts';

/**
 * The summary of an article of a list; its page is fetched where need be.
 * @param known the summary, where it is at hand already. @param wanted whether to fetch it now.
 */
export function useSummary(
  article: ListedArticle | undefined,
  known?: Summary,
  wanted = true,
): { data: Summary | undefined; failed: boolean; retry: () => Promise<void> } {
  const at = article && 'summary' in article ? article.summary : known;
  const place = article && 'segment' in article && !at ? pageOfRow(article.segment, article.row) : undefined;
  const client = useQueryClient();
  const query = pageQuery(place?.page ?? '');
  // What has failed is not asked for again when the list comes to rest, but when the reader says so.
  const hasFailed = client.getQueryState(query.queryKey)?.status === 'error';
  const page = useQuery({ ...query, enabled: place !== undefined && (wanted || hasFailed) });
  const found = place && page.data?.summaries[place.place];
  // A page may hold others than the index says, when a host has mixed up two editions.
  const wrong = page.data !== undefined && found?.id !== article?.id;
  const failed = page.isError || wrong;
  const stored = useQuery({
    queryKey: ['stored-summary', article?.id],
    queryFn: async () => {
      const { storedSummary } = await import('../edition/stored-articles.ts');
      return article && 'segment' in article
        ? ((await storedSummary(article.id, packOfRow(article.segment, article.row))) ?? null)
        : null;
    },
    enabled: place !== undefined && failed,
    retry: false,
  });
  const data = at ?? (wrong ? undefined : found) ?? stored.data ?? undefined;
  return {
    data,
    failed: place !== undefined && failed && !stored.isPending && !data,
    retry: async () => {
      // The page may be gone because a newer edition has come.
      await showNewest(client);
      await page.refetch();
    },
  };
}
