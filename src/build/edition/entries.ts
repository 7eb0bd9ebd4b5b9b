import { articleId, monthOfDate } from '../../manifest/article-id.ts';
import { idDigits } from '../posts/identity.ts';
import type { Warning } from '../report/warning.ts';
import type { StoredPost } from '../stored-post.ts';
import { compareEntries, type Entry } from './entry.ts';

/**
 * Gives posts their ids and their order. Of two posts with one id, the later by path gets another, made from its path
 * too, with a warning that names both.
 * @param posts in the order of their paths.
 */
export function orderEntries(posts: Iterable<StoredPost>): { entries: Entry[]; warnings: Warning[] } {
  const entries: Entry[] = [];
  const warnings: Warning[] = [];
  const pathOfId = new Map<string, string>();
  for (const post of posts) {
    const month = monthOfDate(post.date);
    let identity = post.identity;
    let { digits } = post;
    const first = pathOfId.get(articleId(month, digits));
    if (first !== undefined) warnings.push(sameId(first, post));
    while (pathOfId.has(articleId(month, digits))) {
      identity = `${identity}\n${post.path}`;
      digits = idDigits(identity);
    }
    const id = articleId(month, digits);
    pathOfId.set(id, post.path);
    const { title, date, paths, blurb, seconds } = post;
    entries.push({ head: { id, title, date, paths }, blurb, digits, seconds, post });
  }
  return { entries: entries.sort(compareEntries), warnings };
}

function sameId(first: string, { path, identity }: StoredPost): Warning {
  return {
    kind: 'same-id',
    file: path,
    reason: `it has the identity of ${first} (${identity})`,
    action: 'kept both; the second got an id of its own, which changes if the first goes',
  };
}
