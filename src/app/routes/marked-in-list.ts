import type { ListedArticle } from '../lists/list-view.ts';
import { markedArticle, markedRow } from '../reading-state/marked-article.ts';
import type { MarkedArticle } from '../reading-state/marks.ts';

/** What marks need to know of an article of a list. */
export function markedInList(article: ListedArticle | undefined): MarkedArticle | undefined {
  if (!article) return undefined;
  return 'summary' in article ? markedArticle(article.summary) : markedRow(article.segment, article.row);
}
