import type { Summary } from '../../manifest/article.ts';
import type { MirroredArticle } from '../mirror/mirrored-article.ts';
import { contentHash } from '../posts/identity.ts';
import type { StoredPost } from '../stored-post.ts';

/** An article in its place in the edition. */
export interface Entry {
  summary: Summary;
  /** The digits of its id. */
  digits: string;
  /** Seconds since 1970; `null` when undated. */
  seconds: number | null;
  post: StoredPost;
  /** Absent when none of its images are mirrored. */
  mirrored?: MirroredArticle;
}

/** A string that differs when what the edition says of articles does, known without saying it. */
export function keyOf(kind: 'summaries' | 'month' | 'pack', entries: readonly Entry[]): string {
  return contentHash([kind, ...entries.map(keyOfEntry)].join('\n'));
}

function keyOfEntry({ summary, post, mirrored }: Entry): string {
  const key = `${summary.id} ${post.digest}`;
  return mirrored
    ? `${key} ${JSON.stringify([summary.thumbnail, mirrored.shown, mirrored.images, mirrored.foreign])}`
    : key;
}

/** Newest first, undated last; ties by id, so that the order is the same in every build. */
export function compareEntries(a: Entry, b: Entry): number {
  if (a.seconds !== b.seconds)
    return (b.seconds ?? Number.NEGATIVE_INFINITY) - (a.seconds ?? Number.NEGATIVE_INFINITY);
  return a.summary.id < b.summary.id ? -1 : a.summary.id > b.summary.id ? 1 : 0;
}
