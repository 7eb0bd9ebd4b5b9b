import { foreignImagesOf } from '../manifest/foreign-images.ts';
import type { StoredImage } from '../manifest/images.ts';
import type { Site } from '../manifest/manifest.ts';
import { type BodyKind, bodyKind } from './body/kind.ts';
import { type CompiledBody, compileBody } from './compile-body.ts';
import type { CompiledPost, Outcome } from './compiled-post.ts';
import type { OwnImage, OwnImages } from './images/own-images.ts';
import { attributionOf, sourceNames } from './metadata/attribution.ts';
import { cutExcerpt, excerptOf } from './metadata/excerpt.ts';
import { languageOf } from './metadata/language.ts';
import { readingMinutes } from './metadata/reading-time.ts';
import { thumbnailOf } from './metadata/thumbnail.ts';
import { cutTitle, titleWithout } from './metadata/title.ts';
import { visibleText } from './metadata/visible-text.ts';
import { sameHeadline } from './normalise/bylines.ts';
import type { CompiledRules } from './normalise/compile-rules.ts';
import { categoryPaths } from './posts/categories.ts';
import { isoDate, parseDate } from './posts/date.ts';
import { decode } from './posts/decode.ts';
import { type PostFields, readFields } from './posts/fields.ts';
import { type SplitPost, splitPost } from './posts/front-matter.ts';
import { postDate } from './posts/post-date.ts';
import { Warnings } from './report/warning.ts';

/** What all posts of a build have in common. */
export interface CompileContext {
  site: Site;
  /** Path of the site's root on its host, with slashes at both ends. */
  base: string;
  /** Seconds since 1970. */
  now: number;
  rules: CompiledRules;
  images: OwnImages;
}

/** Compiles one post. Depends on nothing but its arguments, so that posts can be compiled in any order and anywhere. */
export function compilePost(path: string, bytes: Uint8Array, context: CompileContext): Outcome {
  return tracePost(path, bytes, context).outcome;
}

/** What became of a post, and how. */
export interface Trace {
  outcome: Outcome;
  /** What was read. Absent when the file is no post. */
  split?: SplitPost;
  kind?: BodyKind;
  body?: CompiledBody;
}

/** Compiles one post and keeps what led to the result, for those who want to understand it. */
export function tracePost(path: string, bytes: Uint8Array, context: CompileContext): Trace {
  const warnings = new Warnings(path);
  const leftOut = { draft: false, warnings: warnings.list, removed: {} };
  const split = readPost(bytes, warnings);
  if (!split) return { outcome: leftOut };
  const fields = readFields(split.fields);
  if (fields.draft) return { outcome: { ...leftOut, draft: true }, split };

  const categories = categoryPaths(fields.categories, path, warnings);
  const kind = bodyKind(split.body, path);
  const body = compileBody(split.body, {
    post: path,
    kind,
    title: fields.title ?? '',
    baseUrl: fields.link,
    sourceNames: sourceNames(fields, categories),
    base: context.base,
    rules: context.rules,
    ownImages: context.images,
    warnings,
    lineOf: (text) => lineOf(text, split),
  });
  const post = articleOf(path, fields, categories, body, context, warnings);
  const outcome = { post, draft: false, warnings: warnings.list, removed: body.state.removed };
  return { outcome, split, kind, body };
}

function readPost(bytes: Uint8Array, warnings: Warnings): SplitPost | null {
  const text = decode(bytes, warnings);
  if (text === null) warnings.add('binary-file', 'it is not text', 'left it out');
  else if (text.trim() === '') warnings.add('empty-file', 'it is empty', 'left it out');
  if (text === null || text.trim() === '') return null;
  const split = splitPost(text, warnings);
  if (!split) warnings.add('no-front-matter', 'it does not start with front matter', 'left it out', 1);
  return split;
}

function articleOf(
  path: string,
  fields: PostFields,
  categories: string[][],
  { tree, html, state }: CompiledBody,
  context: CompileContext,
  warnings: Warnings,
): CompiledPost {
  const { timeZone, language } = context.site;
  const title = cutTitle(fields.title ?? titleWithout(tree, path, warnings), warnings);
  const text = visibleText(tree);
  const { source, author } = attributionOf(fields, categories, path);
  const thumbnail = thumbnailOf(fields.images, tree, state.images);
  if (text === '' && html === '')
    warnings.add('empty-body', 'it has neither text nor pictures', 'kept it as it is');
  return {
    path,
    identity: fields.guid ?? fields.link ?? path,
    seconds: postDate(fields.date, path, { timeZone, now: context.now }, warnings),
    categories,
    title,
    excerpt: excerptFrom(fields.description, title) ?? excerptOf(tree, title),
    thumbnail,
    article: {
      source,
      lang: languageOf(`${title}\n${text}`, fields.lang, language),
      minutes: readingMinutes(text),
      author,
      editor: fields.editor ?? state.lifted.editor,
      originalTitle: differing(fields.originalTitle ?? state.lifted.originalTitle, title),
      link: fields.link ?? state.lifted.link,
      updated: updatedOf(fields.updated, timeZone),
      tags: fields.tags.length === 0 ? undefined : fields.tags,
      images: storedImages([...state.images.used]),
      html,
    },
    images: [...state.images.used],
    foreignImages: foreignImagesOf(html, thumbnail).length,
  };
}

function storedImages(images: readonly OwnImage[]): StoredImage[] | undefined {
  return images.length === 0 ? undefined : images.map(({ file, bytes }) => ({ file, bytes }));
}

function excerptFrom(description: string | undefined, title: string): string | undefined {
  return description === undefined || sameHeadline(description, title) ? undefined : cutExcerpt(description);
}

function differing(originalTitle: string | undefined, title: string): string | undefined {
  return originalTitle === undefined || sameHeadline(originalTitle, title) ? undefined : originalTitle;
}

function updatedOf(value: unknown, timeZone: string): string | undefined {
  const seconds = parseDate(value, timeZone);
  return seconds === null ? undefined : isoDate(seconds);
}

/** The line of the file on which a text of the body stands. */
function lineOf(text: string, { body, bodyLine }: SplitPost): number | undefined {
  const at = body.indexOf(text);
  return at < 0 ? undefined : bodyLine + body.slice(0, at).split('\n').length - 1;
}
