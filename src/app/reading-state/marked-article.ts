import type { Summary } from '../../manifest/article.ts';
import { idOfRow } from '../../manifest/rows.ts';
import type { SegmentColumns } from '../../manifest/segment.ts';
import type { MarkedArticle } from './marks.ts';

/** What marks need to know of an article. */
export function markedArticle({ id, date, paths }: Pick<Summary, 'id' | 'date' | 'paths'>): MarkedArticle {
  return { id, minutes: date === null ? null : Math.floor(Date.parse(date) / 60_000), paths };
}

/** The same of a row of the index. */
export function markedRow(segment: SegmentColumns, row: number): MarkedArticle {
  const filing = segment.filings[segment.filed[row] ?? 0] ?? [];
  return {
    id: idOfRow(segment, row),
    minutes: segment.minutes?.[row] ?? null,
    paths: filing.map((path) => segment.paths[path] ?? ''),
  };
}
