import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import type { Site } from '../manifest/manifest.ts';
import { BuildCache } from './cache/build-cache.ts';
import { buildVersion } from './cache/build-version.ts';
import type { CompileResult, CompileTask } from './compile-batch.ts';
import { countCategories } from './edition/category-tree.ts';
import { EditionWriter } from './edition/edition-writer.ts';
import { orderEntries } from './edition/entries.ts';
import type { Entry } from './edition/entry.ts';
import { writeEdition } from './edition/write-edition.ts';
import { OwnImages } from './images/own-images.ts';
import type { ImagesReport } from './mirror/images-report.ts';
import type { MirrorSettings } from './mirror/mirror-images.ts';
import { SOURCE_RULES, type SourceRule } from './normalise/source-rules.ts';
import { allEnded } from './pool/all-ended.ts';
import { batchesOf } from './pool/batches.ts';
import { createPool, type Pool } from './pool/pool.ts';
import { contentHash } from './posts/identity.ts';
import { scanPosts } from './posts/scan.ts';
import type { Report } from './report/report.ts';
import type { Warning } from './report/warning.ts';

export interface EditionOptions {
  postsDir: string;
  /** `data/` is written below it. */
  outDir: string;
  /** A folder that holds no posts, wherever it lies. */
  except?: string;
  /** Root of the edition before, whose unchanged files are taken over. */
  previous?: string;
  /** Folder for what later builds can use again; none keeps nothing. */
  cacheDir?: string | undefined;
  /** Threads that compile; the number of processors unless given. */
  workers?: number | undefined;
  /** Path of the site's root on its host, with slashes at both ends. */
  base: string;
  site: Site;
  /** Rules for the HTML of sources; the built-in ones where none are given. */
  sources?: readonly SourceRule[];
  /** Seconds since 1970: dates more than a day later are not believed. */
  now: number;
  /** How to mirror images of other hosts; not given, they stay where they are. */
  mirror?: MirrorSettings | undefined;
  /** Is told how many of the posts to compile are done. */
  onProgress?: (done: number, all: number) => void;
  /** Is told how many of the images to mirror are done. */
  onImageProgress?: (done: number, all: number) => void;
}

/** With fewer posts to compile, starting threads takes longer than they save. */
const FEWEST_FOR_THREADS = 200;
const POSTS_A_JOB = 32;

/**
 * Compiles a folder of posts into the data files of an edition.
 * @throws {BuildError} when the folder of posts cannot be read.
 * @throws {DamagedCacheError} when the cache holds other texts than it should; without it the build succeeds.
 */
export async function compileEdition(options: EditionOptions): Promise<Report> {
  const started = performance.now();
  const { site, now, base, sources = SOURCE_RULES } = options;
  const { posts: files, images, warnings } = await scanPosts(options.postsDir, options.except);
  const cacheDir = options.cacheDir ?? mkdtempSync(join(tmpdir(), 'broadsheet-'));
  const key = contentHash(serialize([buildVersion(), site, base, sources]));
  const cache = BuildCache.open(cacheDir, key, now);
  const tasks = cache.tasks(files, new OwnImages(images));
  const workers = tasks.length < FEWEST_FOR_THREADS ? 1 : (options.workers ?? availableParallelism());
  const buildId = `${process.pid}-${Date.now().toString(36)}`;
  const { textsDir } = cache;
  const pool = createPool(
    { site, base, now, images, sources, textsDir, outDir: options.outDir, buildId },
    workers,
  );
  try {
    const compiled = await compileAll(tasks, pool, options.onProgress);
    const posts = cache.merge(files, compiled);
    const outcomes = [...posts.values()].map(({ outcome }) => outcome);
    const stored = outcomes.flatMap(({ post }) => post ?? []);
    const { entries: ordered, warnings: clashes } = orderEntries(stored);
    const { entries, images: mirrored } = await mirroredEntries(ordered, textsDir, options);
    const writer = new EditionWriter(options.outDir, options.previous, cache.files);
    const [manifest, saveFiles] = await allEnded([
      writeEdition(entries, site, writer, pool),
      options.cacheDir === undefined ? undefined : cache.savePosts(posts),
    ] as const);
    saveFiles?.(writer.made);

    const drafts = outcomes.filter(({ draft }) => draft).length;
    return {
      edition: manifest.edition,
      articles: entries.length,
      compiled: [...compiled.values()].filter(({ outcome }) => outcome !== undefined).length,
      categories: countCategories(manifest.categories),
      drafts,
      skipped: outcomes.length - stored.length - drafts,
      warnings: byFile([...warnings, ...outcomes.flatMap((outcome) => outcome.warnings), ...clashes]),
      removed: sum(outcomes.map(({ removed }) => removed)),
      ...(mirrored ? { images: mirrored } : {}),
      files: writer.files,
      bytes: writer.bytes,
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    await pool.close();
    if (options.cacheDir === undefined) rmSync(cacheDir, { recursive: true, force: true });
  }
}

/** The entries with mirrored images, when they are wanted. Image codecs take time to load: only then they are. */
async function mirroredEntries(
  entries: Entry[],
  textsDir: string,
  { mirror, base, onImageProgress: onProgress }: EditionOptions,
): Promise<{ entries: Entry[]; images?: ImagesReport }> {
  if (!mirror) return { entries };
  const { mirrorImages } = await import('./mirror/mirror-images.ts');
  const { entries: mirrored, report } = await mirrorImages(entries, mirror, { textsDir, base, onProgress });
  return { entries: mirrored, images: report };
}

/** @returns results by location. */
async function compileAll(
  tasks: readonly CompileTask[],
  pool: Pool,
  onProgress: EditionOptions['onProgress'],
): Promise<Map<string, CompileResult>> {
  const results = await pool.runAll<'compile'>(
    batchesOf(tasks, POSTS_A_JOB).map((batch) => ({ kind: 'compile', tasks: batch })),
    (done) => onProgress?.(Math.min(done * POSTS_A_JOB, tasks.length), tasks.length),
  );
  return new Map(results.flat().map((result, i) => [tasks[i]?.file.location ?? '', result]));
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
