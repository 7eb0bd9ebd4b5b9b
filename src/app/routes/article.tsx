import type { QueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { ArticleSkeleton } from '../article/article-skeleton.tsx';
import { importPart } from '../edition/import-part.ts';
import { articleQuery, manifestQuery } from '../edition/queries.ts';

/** What lists do without: it comes while the article does. */
const OpenArticle = lazy(async () => {
  const { OpenArticle } = await importPart(() => import('./open-article.tsx'));
  return { default: OpenArticle };
});

/** Begins to load the article. The page suspends until it is there. */
export const loader =
  (client: QueryClient) =>
  async ({ params }: LoaderFunctionArgs) => {
    const { edition } = await client.ensureQueryData(manifestQuery);
    void client.prefetchQuery(articleQuery(edition, params.id ?? ''));
    return null;
  };

/** An article, or its outline until it is loaded. */
export function Component() {
  const { id = '' } = useParams();
  return (
    <Suspense key={id} fallback={<ArticleSkeleton />}>
      <OpenArticle id={id} />
    </Suspense>
  );
}
