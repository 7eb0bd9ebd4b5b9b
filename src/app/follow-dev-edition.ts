import type { QueryClient } from '@tanstack/react-query';
import { manifestQuery } from './edition/queries.ts';

/** In development, shows each new edition that the dev server has compiled (`build/dev`). The built app is without it. */
export function followDevEdition(client: QueryClient): void {
  import.meta.hot?.on('broadsheet:edition', async () => {
    // A first answer that is still on its way may be of the edition before, and would stand for this one.
    await client.ensureQueryData(manifestQuery).catch(() => {});
    await client.refetchQueries(manifestQuery);
  });
  // The answer tells of an edition that was compiled while this page loaded.
  import.meta.hot?.send('broadsheet:hello');
}
