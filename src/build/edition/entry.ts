import { type Article, type Summary, summarySchema } from '../../manifest/article.ts';
import { parseAs } from '../../manifest/parse.ts';
import type { MirroredArticle } from '../mirror/mirrored-article.ts';
import { contentHash } from '../posts/identity.ts';
import type { StoredPost } from '../stored-post.ts';

/** An article in its place in the edition. */
export interface Entry {
  /** What its place in the edition makes of it. */
  head: Pick<Article, 'id' | 'title' | 'date' | 'paths'>;
  /** JSON of the rest of its summary. */
  blurb: string;
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

function keyOfEntry({ head, blurb, post, mirrored }: Entry): string {
  const key = `${head.id} ${post.digest}`;
  return mirrored
    ? `${key} ${JSON.stringify([blurb, mirrored.shown, mirrored.images, mirrored.foreign])}`
    : key;
}

/** Newest first, undated last; ties by id, so that the order is the same in every build. */
export function compareEntries(a: Entry, b: Entry): number {
  if (a.seconds !== b.seconds)
    return (b.seconds ?? Number.NEGATIVE_INFINITY) - (a.seconds ?? Number.NEGATIVE_INFINITY);
  return a.head.id < b.head.id ? -1 : a.head.id > b.head.id ? 1 : 0;
}

/** JSON of an article's summary. Both halves are objects with at least one field: they are joined as they stand. */
export function summaryJson({ head, blurb }: Entry): string {
  return `${JSON.stringify(head).slice(0, -1)},${blurb.slice(1)}`;
}

export function summaryOf(entry: Entry): Summary {
  return parseAs(summarySchema, JSON.parse(summaryJson(entry)), entry.post.path);
}
