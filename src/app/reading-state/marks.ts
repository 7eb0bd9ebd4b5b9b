import { isWithin } from '../../manifest/category-path.ts';
/**
 * What a reader has done with articles, as registers of which the latest write wins: two copies that have seen the same
 * writes, in whatever order, are the same (LWW-element-set, Shapiro et al., INRIA RR-7506). So tabs and imported files
 * merge without asking.
 */

/** A yes or no about one article, and when it was said, in milliseconds since 1970. */
export interface Mark {
  value: boolean;
  at: number;
}

/** All articles of a scope that are at most so young count as read, except for those marked later than this was. */
export interface Watermark {
  /** Minutes since 1970. */
  minutes: number;
  /** What was marked before counts no more; milliseconds since 1970. */
  since: number;
  /** When it was set, or set back; milliseconds since 1970. */
  at: number;
}

/** Marks by article id, watermarks by category path; `''` is the path of all articles. */
export interface ReadingState {
  read: Map<string, Mark>;
  starred: Map<string, Mark>;
  watermarks: Map<string, Watermark>;
}

/** What the marks are about: an article's id, its minutes since 1970 (`null` when undated) and its category paths. */
export interface MarkedArticle {
  id: string;
  minutes: number | null;
  paths: readonly string[];
}

export function emptyState(): ReadingState {
  return { read: new Map(), starred: new Map(), watermarks: new Map() };
}

/** Takes over what is later in `other`; returns only what was. */
export function mergeState(state: ReadingState, other: ReadingState): ReadingState {
  return {
    read: mergeRegisters(state.read, other.read),
    starred: mergeRegisters(state.starred, other.starred),
    watermarks: mergeRegisters(state.watermarks, other.watermarks),
  };
}

/** Of two writes at the same time the greater wins, so that the order in which they arrive does not matter. */
function mergeRegisters<T extends { at: number }>(
  into: Map<string, T>,
  from: Map<string, T>,
): Map<string, T> {
  const taken = new Map<string, T>();
  for (const [key, value] of from) {
    const old = into.get(key);
    if (old && (old.at > value.at || (old.at === value.at && JSON.stringify(old) >= JSON.stringify(value))))
      continue;
    into.set(key, value);
    taken.set(key, value);
  }
  return taken;
}

export function isRead(state: ReadingState, article: MarkedArticle): boolean {
  const since = coveredSince(state.watermarks, article.minutes, article.paths);
  const mark = state.read.get(article.id);
  return mark && mark.at > since ? mark.value : since > Number.NEGATIVE_INFINITY;
}

export function isStarred(state: ReadingState, id: string): boolean {
  return state.starred.get(id)?.value ?? false;
}

/**
 * Since when an article counts as read by a watermark, in milliseconds since 1970; minus infinity when it does not.
 * The undated count as older than all.
 */
export function coveredSince(
  watermarks: ReadonlyMap<string, Watermark>,
  minutes: number | null,
  paths: readonly string[],
): number {
  let since = Number.NEGATIVE_INFINITY;
  for (const [scope, watermark] of watermarks) {
    if (watermark.since <= since || (minutes !== null && minutes > watermark.minutes)) continue;
    if (isInScope(scope, paths)) since = watermark.since;
  }
  return since;
}

function isInScope(scope: string, paths: readonly string[]): boolean {
  return scope === '' || paths.some((path) => isWithin(path, scope));
}
