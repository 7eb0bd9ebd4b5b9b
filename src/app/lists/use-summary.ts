import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Summary } from '../../manifest/article.ts';
import { pageOfRow } from '../../manifest/rows.ts';
import { manifestQuery, pageQuery } from '../edition/queries.ts';
import type { ListedArticle } from './list-view.ts';

/**
 * The summary of an article of a list; its page is fetched where need be.
 * @param known the summary, where it is at hand already.
 */
export function useSummary(
  article: ListedArticle | undefined,
  known?: Summary,
): { data: Summary | undefined; failed: boolean; retry: () => Promise<void> } {
  const at = article && 'summary' in article ? article.summary : known;
  const place = article && 'segment' in article && !at ? pageOfRow(article.segment, article.row) : undefined;
  const client = useQueryClient();
  const page = useQuery({ ...pageQuery(place?.page ?? ''), enabled: place !== undefined });
  return {
    data: at ?? (place && page.data?.summaries[place.place]),
    failed: place !== undefined && page.isError,
    retry: async () => {
      // The page may be gone because a newer edition has come.
      await client.refetchQueries(manifestQuery);
      await page.refetch();
    },
  };
}
