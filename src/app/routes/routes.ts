import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import * as article from './article.tsx';
import * as notFound from './not-found.tsx';
import * as root from './root.tsx';
import * as section from './section.tsx';

/** The reader's URLs. */
export function createRoutes(client: QueryClient): RouteObject[] {
  return [
    {
      path: '/',
      ...root,
      loader: root.loader(client),
      children: [
        { index: true, Component: section.Component },
        { path: 'c/*', ...section, loader: section.loader(client) },
        { path: 'a/:id', ...article, loader: article.loader(client) },
        { path: '*', ...notFound },
      ],
    },
  ];
}
