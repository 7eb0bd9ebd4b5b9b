import * as v from 'valibot';
import { ID_PATTERN } from './article-id.ts';
import { coloursSchema, storedImageSchema } from './images.ts';

/** `YYYY-MM-DDTHH:mm:ssZ`, always UTC. */
export const dateSchema = v.pipe(v.string(), v.isoTimestamp());

/** A file name's content hash: ten base-32 digits. */
export const hashSchema = v.pipe(v.string(), v.regex(/^[0-9a-z]{10}$/));

/** A place in the category tree: slugs from general to specific, joined with `/`. */
export const categoryPathSchema = v.pipe(v.string(), v.nonEmpty());

const imageSchema = v.object({
  /** Absolute `https:` URL, or a path from the site's root. */
  src: v.string(),
  /** Pixels, where known. */
  width: v.optional(v.number()),
  height: v.optional(v.number()),
  /** What it looks like from afar, while it loads. */
  colours: v.optional(coloursSchema),
});

const summaryEntries = {
  id: v.pipe(v.string(), v.regex(ID_PATTERN)),
  title: v.string(),
  /** `null`: undated. */
  date: v.nullable(dateSchema),
  /** The first is the article's main path. Empty: uncategorised. */
  paths: v.array(categoryPathSchema),
  /** Where the article was published. */
  source: v.optional(v.string()),
  /** BCP 47 tag of the text. */
  lang: v.string(),
  /** Reading time in whole minutes, at least 1. */
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
};

/** What a list shows of an article. */
export const summarySchema = v.object({
  ...summaryEntries,
  /** Plain text; may be empty. */
  excerpt: v.string(),
  thumbnail: v.optional(imageSchema),
});

/** A file of summaries, newest first: a page of a month, or the head of a category. */
export const summariesSchema = v.object({ summaries: v.array(summarySchema) });

/** What is known of an article, and its text. */
export const articleSchema = v.object({
  ...summaryEntries,
  /** The person or desk who wrote it, where it differs from the source. */
  author: v.optional(v.string()),
  /** The editor as named by the source. */
  editor: v.optional(v.string()),
  /** The headline at the source, where it differs from the title. */
  originalTitle: v.optional(v.string()),
  /** Absolute `http(s):` URL of the article at its source. */
  link: v.optional(v.string()),
  updated: v.optional(dateSchema),
  tags: v.optional(v.array(v.string())),
  /** The edition's own files that its pictures need, those of its thumbnail included; each once. */
  images: v.optional(v.array(storedImageSchema)),
  /** Sanitised HTML after the policy in `html-policy.ts`. */
  html: v.string(),
});

/** A file of articles of one category path, newest first. */
export const packSchema = v.object({ articles: v.array(articleSchema) });

export type Image = v.InferOutput<typeof imageSchema>;
export type Summary = v.InferOutput<typeof summarySchema>;
export type Summaries = v.InferOutput<typeof summariesSchema>;
export type Article = v.InferOutput<typeof articleSchema>;
export type Pack = v.InferOutput<typeof packSchema>;
