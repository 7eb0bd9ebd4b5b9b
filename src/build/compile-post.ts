import { toHtml } from 'hast-util-to-html';
import type { Site } from '../manifest/manifest.ts';
import { fromHtml } from './body/from-html.ts';
import { fromMarkdown } from './body/from-markdown.ts';
import { bodyKind } from './body/kind.ts';
import type { CompiledPost, Outcome } from './compiled-post.ts';
import type { OwnImages } from './images/own-images.ts';
import { cutExcerpt } from './metadata/excerpt.ts';
import { languageOf } from './metadata/language.ts';
import { readingMinutes } from './metadata/reading-time.ts';
import { visibleText } from './metadata/visible-text.ts';
import { categoryPaths } from './posts/categories.ts';
import { dateInName, parseDate } from './posts/date.ts';
import { decode } from './posts/decode.ts';
import { readFields } from './posts/fields.ts';
import { splitPost } from './posts/front-matter.ts';
import { Warnings } from './report/warning.ts';
import { sanitise } from './sanitise/sanitise.ts';

/** What all posts of a build have in common. */
export interface CompileContext {
  site: Site;
  /** Path of the site's root on its host, with slashes at both ends. */
  base: string;
  /** Seconds since 1970. */
  now: number;
  images: OwnImages;
}

/** Compiles one post. Depends on nothing but its arguments, so that posts can be compiled in any order and anywhere. */
export function compilePost(path: string, bytes: Uint8Array, context: CompileContext): Outcome {
  const warnings = new Warnings(path);
  const leftOut = { draft: false, warnings: warnings.list, removed: {} };
  const text = decode(bytes, warnings);
  if (text === null) {
    warnings.add('binary-file', 'it is not text', 'left it out');
    return leftOut;
  }
  const split = splitPost(text, warnings);
  if (!split) {
    if (text.trim() === '') warnings.add('empty-file', 'it is empty', 'left it out');
    else warnings.add('no-front-matter', 'it does not start with front matter', 'left it out');
    return leftOut;
  }
  const fields = readFields(split.fields);
  if (fields.draft) return { ...leftOut, draft: true };
  const tree = sanitise(
    bodyKind(split.body, path) === 'html' ? fromHtml(split.body) : fromMarkdown(split.body),
  );
  const visible = visibleText(tree);
  const post: CompiledPost = {
    path,
    identity: fields.guid ?? fields.link ?? path,
    seconds: parseDate(fields.date ?? dateInName(path), context.site.timeZone),
    categories: categoryPaths(fields.categories, path, warnings),
    title: fields.title ?? path,
    excerpt: cutExcerpt(visible),
    thumbnail: undefined,
    article: {
      source: fields.source ?? fields.author,
      lang: languageOf(visible, fields.lang, context.site.language),
      minutes: readingMinutes(visible),
      link: fields.link,
      html: toHtml(tree),
    },
    images: [],
  };
  return { post, draft: false, warnings: warnings.list, removed: {} };
}
