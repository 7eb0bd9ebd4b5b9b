import * as v from 'valibot';
import { dateSchema, hashSchema, summarySchema } from './article.ts';
import { MONTH_PATTERN } from './article-id.ts';
import { MANIFEST_VERSION, OLDEST_VERSION } from './version.ts';

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A node of the category tree. */
export interface Category {
  /** As the publisher wrote it. */
  name: string;
  /** Its segment in URLs, unique among its siblings. */
  slug: string;
  /** Articles in it and below it; one filed in two of its descendants counts once. */
  count: number;
  /** Content hash of its head, the file of its newest summaries. */
  head: string;
  /** In the publisher's order: most articles first, then by name. */
  children: Category[];
}

const categorySchema: v.GenericSchema<unknown, Category> = v.object({
  name: v.string(),
  slug: v.pipe(v.string(), v.nonEmpty()),
  count: countSchema,
  head: hashSchema,
  children: v.array(v.lazy(() => categorySchema)),
});

/** A link that the publisher wants on every page. */
export const siteLinkSchema = v.strictObject({
  label: v.pipe(v.string(), v.nonEmpty()),
  href: v.pipe(
    v.string(),
    v.regex(/^(?:https?:|mailto:|\/(?!\/))/, 'links begin with https:, http:, mailto: or /'),
  ),
});

const siteSchema = v.object({
  name: v.string(),
  /** BCP 47 tag: the language of the interface where the browser's is not offered. */
  language: v.string(),
  /** IANA name, such as `Asia/Shanghai`: days begin at its midnight. */
  timeZone: v.string(),
  /** Path of its logo from the site's root. */
  logo: v.optional(v.string()),
  /** Imprint and the like. */
  links: v.optional(v.array(siteLinkSchema)),
});

const monthSchema = v.object({
  /** `YYYYMM`; `000000` holds the undated. */
  month: v.pipe(v.string(), v.regex(MONTH_PATTERN)),
  count: countSchema,
  /** Content hash of its segment of the index. */
  segment: hashSchema,
  /** Content hash of its facets: the columns of tags and sources. */
  facets: hashSchema,
});

/** The edition's table of contents, and its only file under a fixed name. */
export const manifestSchema = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(OLDEST_VERSION), v.maxValue(MANIFEST_VERSION)),
  /** Content hash of all that follows. */
  edition: hashSchema,
  /** Date of the newest article; `null` when none has one. */
  date: v.nullable(dateSchema),
  site: siteSchema,
  /** Number of articles. */
  count: countSchema,
  categories: v.array(categorySchema),
  /** The newest articles, for the first paint of the front page. */
  newest: v.array(summarySchema),
  /** Newest first. */
  months: v.array(monthSchema),
});

/** What is read of a manifest first: enough to say that it is too new. */
export const manifestVersionSchema = v.object({ version: v.number() });

export type Site = v.InferOutput<typeof siteSchema>;
export type Manifest = v.InferOutput<typeof manifestSchema>;
