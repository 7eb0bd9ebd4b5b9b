import { useQueries, useQueryClient } from '@tanstack/react-query';
import { pageOfRow } from '../../manifest/rows.ts';
import { pageQuery } from '../edition/queries.ts';
import type { ListView } from './list-view.ts';
import type { RowWindow } from './use-row-window.ts';

/** How many rows beyond those in the document have their summaries fetched. */
const ROWS_AHEAD = 32;

/** Loads the summaries that will be on screen next, in the direction of scrolling; lets go of them when it turns. */
export function usePagesAhead(view: ListView, { first, last, forward, fast }: RowWindow): void {
  const client = useQueryClient();
  const pages = new Set<string>();
  for (let step = 1; step <= ROWS_AHEAD && !fast; step++) {
    const index = forward ? last + step : first - step;
    const entry = index >= 0 && index < view.entryCount ? view.entryAt(index) : undefined;
    if (entry?.kind === 'article' && 'segment' in entry.article)
      pages.add(pageOfRow(entry.article.segment, entry.article.row).page);
  }
  const queries = [...pages].map((page) => {
    const query = pageQuery(page);
    // What has failed is asked for again by its rows, when the reader says so.
    return { ...query, enabled: client.getQueryState(query.queryKey)?.status !== 'error' };
  });
  useQueries({ queries, combine: nothing });
}

/** Whoever needs a page asks for it: what comes of it is no matter here. */
function nothing(): null {
  return null;
}
