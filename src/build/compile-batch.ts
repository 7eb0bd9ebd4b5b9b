import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { articleSchema } from '../manifest/article.ts';
import { parseAs } from '../manifest/parse.ts';
import { slugOf } from '../manifest/slug.ts';
import { blurbJson } from './blurb.ts';
import type { TextWriter } from './cache/text-store.ts';
import { type CompileContext, compilePost } from './compile-post.ts';
import type { Outcome } from './compiled-post.ts';
import { isoDate } from './posts/date.ts';
import { contentHash, idDigits } from './posts/identity.ts';
import type { FoundFile } from './posts/scan.ts';
import { type WarningKind, Warnings } from './report/warning.ts';
import type { StoredOutcome } from './stored-post.ts';

/** A post to compile, unless its bytes still have a known hash. */
export interface CompileTask {
  file: FoundFile;
  knownHash?: string;
}

/** What became of a task: nothing new when the bytes are the known ones. */
export interface CompileResult {
  /** Content hash of the post's bytes; empty when it could not be read. */
  hash: string;
  outcome?: StoredOutcome;
}

/** What an article's text holds: all that its summary does not say already. */
const textSchema = v.omit(articleSchema, ['id', 'title', 'date', 'paths']);

/** Compiles some posts and puts their texts into the store. */
export function compileBatch(
  tasks: readonly CompileTask[],
  context: CompileContext,
  texts: TextWriter,
): CompileResult[] {
  const results = tasks.map((task) => compileTask(task, context, texts));
  texts.flush();
  return results;
}

function compileTask(
  { file, knownHash }: CompileTask,
  context: CompileContext,
  texts: TextWriter,
): CompileResult {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file.location);
  } catch (error) {
    return { hash: '', outcome: leftOut(file, 'unreadable-file', error) };
  }
  const hash = contentHash(bytes);
  if (hash === knownHash) return { hash };
  try {
    context.images.takeLookups();
    const outcome = storeText(compilePost(file.path, bytes, context), texts);
    const imageLookups = context.images.takeLookups();
    return { hash, outcome: imageLookups.length === 0 ? outcome : { ...outcome, imageLookups } };
  } catch (error) {
    return { hash, outcome: leftOut(file, 'broken-body', error) };
  }
}

function leftOut(file: FoundFile, kind: WarningKind, error: unknown): StoredOutcome {
  const warnings = new Warnings(file.path);
  warnings.add(kind, error instanceof Error ? error.message : String(error), 'left it out');
  return { draft: false, warnings: warnings.list, removed: {} };
}

/** @throws {ContractError} when the text does not follow the contract. */
function storeText({ post, ...outcome }: Outcome, texts: TextWriter): StoredOutcome {
  if (!post) return outcome;
  const { article, excerpt, thumbnail, ...others } = post;
  const { source, lang, minutes, tags = [] } = article;
  const text = texts.append(JSON.stringify(parseAs(textSchema, article, post.path)));
  const stored = {
    ...others,
    source,
    tags,
    date: post.seconds === null ? null : isoDate(post.seconds),
    digits: idDigits(post.identity),
    paths: post.categories.map(pathOf),
    blurb: blurbJson({ source, lang, minutes, excerpt, thumbnail }, post.path),
  };
  const digest = contentHash(JSON.stringify(stored) + text.hash);
  return { ...outcome, post: { ...stored, text, digest } };
}

/** Few paths are those of many posts. */
const paths = new Map<string, string>();

function pathOf(names: readonly string[]): string {
  const key = names.join('\n');
  const known = paths.get(key);
  if (known !== undefined) return known;
  const path = names.map(slugOf).join('/');
  paths.set(key, path);
  return path;
}
