import type { QueryClient } from '@tanstack/react-query';
import { type RouteObject, redirect } from 'react-router';
import * as article from './article.tsx';
import * as notFound from './not-found.tsx';
import * as root from './root.tsx';
import { RouteError } from './route-error.tsx';
import * as section from './section.tsx';

/** The reader's URLs. */
export function createRoutes(client: QueryClient): RouteObject[] {
  return [
    ...(import.meta.env.DEV ? [{ path: '/design', lazy: () => import('./design.tsx') }] : []),
    {
      path: '/',
      loader: root.loader(client),
      Component: root.Component,
      HydrateFallback: root.HydrateFallback,
      ErrorBoundary: RouteError,
      children: [
        { index: true, Component: section.Component },
        { path: 'c/*', loader: section.loader(client), Component: section.Component },
        {
          path: 'a/:id',
          loader: article.loader(client),
          Component: article.Component,
          ErrorBoundary: RouteError,
        },
        { path: 'index.html', loader: () => redirect('/') },
        { path: '*', Component: notFound.Component },
      ],
    },
  ];
}
