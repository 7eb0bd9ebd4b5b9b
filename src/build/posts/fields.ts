import { decodeHTML } from 'entities';
import type { RawFields } from './front-matter.ts';

/** What a post says of itself, under the names of all generators whose posts are read. */
export interface PostFields {
  title: string | undefined;
  date: unknown;
  updated: unknown;
  /** As written: a name, a list that is one path, or a list of lists. */
  categories: unknown;
  tags: string[];
  author: string | undefined;
  source: string | undefined;
  editor: string | undefined;
  originalTitle: string | undefined;
  description: string | undefined;
  /** Image URLs or paths, the most specific key first. */
  images: string[];
  /** Absolute `http(s):` URL of the article at its source. */
  link: string | undefined;
  guid: string | undefined;
  lang: string | undefined;
  draft: boolean;
}

const HTTP_URL = /^https?:\/\/[^\s/]/i;
/** Tables in which Zola, Hugo and Eleventy posts keep further keys. */
const NESTED = ['taxonomies', 'extra', 'params'];

/** Gives the keys of Hexo, Jekyll, Hugo, Zola and Eleventy one name each. Unknown keys are ignored. */
export function readFields(raw: RawFields): PostFields {
  const fields = flatten(raw);
  const text = (...keys: string[]) => firstOf(keys, (key) => textOf(fields.get(key)));
  const url = (...keys: string[]) => firstOf(keys, (key) => urlOf(fields.get(key)));
  const source = text('source', 'source_name', 'site', 'publisher');
  return {
    title: text('title'),
    date:
      firstOf(['date', 'pubdate', 'published_at', 'publishdate', 'published', 'created'], (key) =>
        dateLike(fields.get(key)),
      ) ?? dateInAddress(text('permalink', 'path', 'url')),
    updated: firstOf(['updated', 'lastmod', 'modified', 'last_modified_at', 'updated_at'], (key) =>
      dateLike(fields.get(key)),
    ),
    categories: fields.get('categories') ?? fields.get('category'),
    tags: textsOf(fields.get('tags') ?? fields.get('tag') ?? fields.get('keywords')),
    author: nameOf(fields.get('author') ?? fields.get('authors') ?? fields.get('creator')),
    source: source !== undefined && HTTP_URL.test(source) ? undefined : source,
    editor: text('editor'),
    originalTitle: text('original_title', 'originaltitle'),
    description: text('excerpt', 'description', 'summary', 'subtitle'),
    images: [
      'thumbnail',
      'headimg',
      'cover',
      'cover_image',
      'image',
      'featured_image',
      'photos',
      'images',
    ].flatMap((key) => imagesOf(fields.get(key))),
    link: url(
      'link',
      'original_url',
      'source_url',
      'canonical',
      'canonical_url',
      'url',
      'permalink',
      'source',
      'guid',
    ),
    guid: text('guid', 'uuid'),
    lang: text('lang', 'language', 'locale'),
    draft: fields.get('draft') === true || fields.get('published') === false || text('status') === 'draft',
  };
}

/** Blogs put the date into a page's address: `2014/09/15/title`. */
function dateInAddress(address: string | undefined): string | undefined {
  const [, year, month, day] = /(?:^|\/)(\d{4})\/(\d{2})\/(\d{2})\//.exec(address ?? '') ?? [];
  return day === undefined ? undefined : `${year}-${month}-${day}`;
}

function flatten(raw: RawFields): RawFields {
  const fields = new Map(raw);
  for (const table of NESTED) {
    const value = raw.get(table);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
    const entries: Iterable<[unknown, unknown]> = value instanceof Map ? value : Object.entries(value);
    for (const [key, entry] of entries) {
      const name = String(key).toLowerCase();
      if (!fields.has(name)) fields.set(name, entry);
    }
  }
  return fields;
}

function firstOf<T>(keys: string[], read: (key: string) => T | undefined): T | undefined {
  for (const key of keys) {
    const value = read(key);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** One line of text with entities decoded (feeds escape twice), or nothing. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'string') return undefined;
  const decoded = value.includes('&') ? decodeHTML(value) : value;
  // Controls and unpaired surrogates cannot be shown, and break hosts that check their JSON.
  const text = decoded
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return text === '' ? undefined : text;
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(textOf).filter((text) => text !== undefined);
  const text = textOf(value);
  return text === undefined ? [] : text.split(/\s*,\s*/).filter((part) => part !== '');
}

/** An author is a name, `{ name }`, or a list of either. */
function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const names = value.map(nameOf).filter((name) => name !== undefined);
    return names.length === 0 ? undefined : names.join(', ');
  }
  if (value instanceof Map) return textOf(value.get('name'));
  if (typeof value === 'object' && value !== null && 'name' in value) return textOf(value.name);
  return textOf(value);
}

/** An image is a URL, `{ src }` or `{ url }` or `{ image }`, or a list of these. */
function imagesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(imagesOf);
  if (value instanceof Map) return imagesOf(value.get('src') ?? value.get('url') ?? value.get('image'));
  if (typeof value === 'object' && value !== null) return imagesOf(new Map(Object.entries(value)));
  const text = typeof value === 'string' ? textOf(value) : undefined;
  return text === undefined ? [] : [text];
}

function urlOf(value: unknown): string | undefined {
  const text = textOf(value);
  return text !== undefined && HTTP_URL.test(text) && URL.canParse(text) ? text : undefined;
}

/** Skips what is no date at all: `published: true` says something else. */
function dateLike(value: unknown): unknown {
  if (typeof value === 'boolean' || value === null || value === '') return undefined;
  return value;
}
