import { useMemo } from 'react';
import { useMatch, useSearchParams } from 'react-router';
import { type ListQuery, listQueryOfArticle, listQueryOfPage } from '../edition/list-query.ts';

/** What the URL says: the list, and the article that is open. */
export function useCurrentList(): { query: ListQuery; articleId: string | undefined; isList: boolean } {
  const [search] = useSearchParams();
  const front = useMatch('/');
  const section = useMatch('/c/*');
  const article = useMatch('/a/:id');
  const path = section?.params['*']?.replace(/\/$/, '') || null;
  const isArticle = article !== null;
  const query = useMemo(
    () => (isArticle ? listQueryOfArticle(search) : listQueryOfPage(path, search)),
    [isArticle, path, search],
  );
  return { query, articleId: article?.params.id, isList: front !== null || section !== null };
}
