import { readFileSync } from 'node:fs';
import type { Site } from '../manifest/manifest.ts';
import { type CompileContext, compilePost } from './compile-post.ts';
import type { Outcome } from './compiled-post.ts';
import { countCategories } from './edition/category-tree.ts';
import { EditionWriter } from './edition/edition-writer.ts';
import { orderEntries } from './edition/entries.ts';
import { writeEdition } from './edition/write-edition.ts';
import { OwnImages } from './images/own-images.ts';
import { compileRules } from './normalise/compile-rules.ts';
import { SOURCE_RULES, type SourceRule } from './normalise/source-rules.ts';
import { type FoundFile, scanPosts } from './posts/scan.ts';
import type { Report } from './report/report.ts';
import { type Warning, Warnings } from './report/warning.ts';

export interface EditionOptions {
  postsDir: string;
  /** `data/` is written below it. */
  outDir: string;
  /** A folder that holds no posts, wherever it lies. */
  except?: string;
  /** Path of the site's root on its host, with slashes at both ends. */
  base: string;
  site: Site;
  /** Rules for the HTML of sources; the built-in ones where none are given. */
  sources?: readonly SourceRule[];
  /** Seconds since 1970: dates more than a day later are not believed. */
  now: number;
}

/**
 * Compiles a folder of posts into the data files of an edition.
 * @throws {BuildError} when the folder of posts cannot be read.
 */
export async function compileEdition(options: EditionOptions): Promise<Report> {
  const started = performance.now();
  const { posts: files, images, warnings } = await scanPosts(options.postsDir, options.except);
  const { base, site, now, sources = SOURCE_RULES } = options;
  const context: CompileContext = {
    base,
    site,
    now,
    images: new OwnImages(images),
    rules: compileRules(sources),
  };
  const outcomes: Outcome[] = [];
  for (const file of files) outcomes.push(compileFile(file, context));

  const posts = outcomes.flatMap(({ post }) => post ?? []);
  const { entries, warnings: clashes } = orderEntries(posts);
  const writer = new EditionWriter(options.outDir);
  const manifest = await writeEdition(entries, site, writer);

  const drafts = outcomes.filter(({ draft }) => draft).length;
  return {
    edition: manifest.edition,
    articles: entries.length,
    categories: countCategories(manifest.categories),
    drafts,
    skipped: outcomes.length - posts.length - drafts,
    warnings: byFile([...warnings, ...outcomes.flatMap((outcome) => outcome.warnings), ...clashes]),
    removed: sum(outcomes.map(({ removed }) => removed)),
    files: writer.files,
    bytes: writer.bytes,
    seconds: (performance.now() - started) / 1000,
  };
}

function compileFile(file: FoundFile, context: CompileContext): Outcome {
  try {
    return compilePost(file.path, readFileSync(file.location), context);
  } catch (error) {
    const warnings = new Warnings(file.path);
    warnings.add('unreadable-file', error instanceof Error ? error.message : String(error), 'left it out');
    return { draft: false, warnings: warnings.list, removed: {} };
  }
}

function byFile(warnings: Warning[]): Warning[] {
  return warnings.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

function sum(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const one of counts)
    for (const [kind, number] of Object.entries(one)) total[kind] = (total[kind] ?? 0) + number;
  return total;
}
