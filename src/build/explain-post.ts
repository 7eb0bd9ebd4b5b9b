import { readFile, realpath } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import type { Site } from '../manifest/manifest.ts';
import type { CompiledBody } from './compile-body.ts';
import { type Trace, tracePost } from './compile-post.ts';
import { OwnImages } from './images/own-images.ts';
import { compileRules } from './normalise/compile-rules.ts';
import type { SourceRule } from './normalise/source-rules.ts';
import { isoDate } from './posts/date.ts';
import { scanPosts } from './posts/scan.ts';
import { BuildError } from './report/build-error.ts';

export interface ExplainOptions {
  postsDir: string;
  base: string;
  site: Site;
  sources: readonly SourceRule[];
  /** Seconds since 1970. */
  now: number;
}

/**
 * Shows one post's way: what was read, which steps and rules fired, and its HTML before and after.
 * @param file path of the post, from the current folder or from the folder of posts.
 * @throws {BuildError} when there is no such post.
 */
export async function explainPost(file: string, options: ExplainOptions): Promise<string> {
  const { base, site, now } = options;
  const { posts, images } = await scanPosts(options.postsDir);
  const root = await realpath(options.postsDir);
  const wanted = [
    relative(root, await realpath(resolve(file)).catch(() => ''))
      .split(sep)
      .join('/'),
    file,
  ];
  const post = posts.find(({ path }) => wanted.includes(path) || wanted.includes(path.normalize('NFD')));
  if (!post)
    throw new BuildError(
      `${file}: there is no such post below ${options.postsDir}. Name it with --explain FILE, its folder with --posts DIR.`,
    );
  const context = { base, site, now, rules: compileRules(options.sources), images: new OwnImages(images) };
  return explanation(post.path, tracePost(post.path, await readFile(post.location), context));
}

function explanation(path: string, { outcome, split, kind, body }: Trace): string {
  const { post, draft, warnings } = outcome;
  return [
    path,
    section(
      'Warnings',
      warnings.map(
        ({ kind: what, line, reason, action }) =>
          `${line ? `line ${line}: ` : ''}${what}: ${reason}; ${action}`,
      ),
    ),
    ...(draft ? ['\nIt is a draft, and left out.'] : []),
    section(
      'Front matter',
      split ? [...split.fields].map(([key, value]) => `${key}: ${JSON.stringify(value)}`) : [],
    ),
    section('Article', post ? metadataLines(post) : []),
    ...(body && split ? bodySections(body, split.body, kind) : []),
  ].join('\n');
}

function metadataLines({
  title,
  seconds,
  categories,
  identity,
  excerpt,
  thumbnail,
  article,
}: NonNullable<Trace['outcome']['post']>): string[] {
  const { html, ...rest } = article;
  const shown = {
    title,
    date: seconds === null ? 'none' : isoDate(seconds),
    categories: categories.map((path) => path.join(' › ')).join('; '),
    identity,
    ...rest,
    excerpt,
    thumbnail:
      thumbnail && `${thumbnail.src}${thumbnail.width ? ` (${thumbnail.width} × ${thumbnail.height})` : ''}`,
  };
  return Object.entries(shown)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}`);
}

function bodySections({ html, state }: CompiledBody, source: string, kind: Trace['kind']): string[] {
  return [
    section('Steps that changed something', counts(state.fired)),
    section('Removed elements', counts(state.removed)),
    section(
      'Removed text',
      state.removals.map(({ rule, text }) => `${rule}: ${text}`),
    ),
    section(kind === 'html' ? 'HTML before' : 'Markdown before', source.split('\n')),
    section('HTML after', html.split('\n')),
  ];
}

function counts(numbers: Readonly<Record<string, number>>): string[] {
  return Object.entries(numbers).map(([name, number]) => `${number} × ${name}`);
}

function section(title: string, lines: readonly string[]): string {
  return `\n${title}\n${lines.length === 0 ? '  none' : lines.map((line) => `  ${line}`).join('\n')}`;
}
