/**
 * An article's id is its month and seven base-32 digits of what identifies the post: `202107-k3f9x2a`.
 * The month names the segment of the index that knows the article, so a URL alone is enough to find it.
 */

/** The month of articles without a date. It sorts after every dated month. */
export const UNDATED_MONTH = '000000';

/**
 * Digits of an id behind its month. 35 bits: among 3,000 articles of a month a clash has a chance of 1 in 8,000, and the
 * build resolves it. One more would be a twelfth more to load of the index, which is random digits for the most part.
 */
export const ID_DIGITS = 7;

export const MONTH_PATTERN = /^\d{6}$/;
export const ID_PATTERN = /^\d{6}-[0-9a-z]{7}$/;

/** The UTC month `YYYYMM` of a date in ISO 8601 (UTC), or {@link UNDATED_MONTH}. */
export function monthOfDate(date: string | null): string {
  return date === null ? UNDATED_MONTH : date.slice(0, 4) + date.slice(5, 7);
}

/** The month `YYYYMM` that an article's id starts with. */
export function monthOfId(id: string): string {
  return id.slice(0, 6);
}

/** Joins a month `YYYYMM` and {@link ID_DIGITS} digits to an id. */
export function articleId(month: string, digits: string): string {
  return `${month}-${digits}`;
}
