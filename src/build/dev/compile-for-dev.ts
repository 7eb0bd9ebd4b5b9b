import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defaultCache, withSoundCache } from '../cache/cache-folder.ts';
import { compileEdition } from '../compile-edition.ts';
import { loadConfig } from '../config/load-config.ts';
import { replaceFolder } from '../edition/replace-folder.ts';
import { mirrorSettings } from '../mirror/mirror-settings.ts';
import { contentHash } from '../posts/identity.ts';
import { createProgress } from '../report/progress.ts';
import { reportText } from '../report/report.ts';
import type { Warning } from '../report/warning.ts';

/** A folder of posts, and where its edition lies while they are worked on. */
export interface Workplace {
  postsDir: string;
  editionDir: string;
}

export function workplaceOf(posts: string): Workplace {
  const folder = resolve(posts);
  let postsDir = folder;
  try {
    postsDir = realpathSync(folder);
  } catch {
    // Compiling says that there is no such folder.
  }
  const cache = join(import.meta.dirname, '../../../node_modules/.cache/broadsheet/dev');
  return { postsDir, editionDir: join(cache, contentHash(postsDir)) };
}

/**
 * Compiles the posts into their edition.
 * @param told the warnings that the publisher has read.
 * @returns the report in words, without the warnings that are told, and all warnings.
 * @throws {BuildError} when the folder of posts cannot be read, or the configuration.
 */
export async function compileForDev(
  { postsDir, editionDir }: Workplace,
  told: readonly Warning[],
): Promise<{ text: string; warnings: Warning[] }> {
  const config = await loadConfig();
  const { site, sources } = config;
  // Who writes must not wait for other hosts.
  const mirror = mirrorSettings({ posts: postsDir, imagesOffline: true }, config);
  const cacheDir = defaultCache(postsDir, editionDir);
  const report = await replaceFolder(editionDir, (outDir) =>
    withSoundCache(cacheDir, () =>
      compileEdition({
        ...{ postsDir, outDir, except: editionDir, previous: editionDir, cacheDir, base: '/', site, sources },
        now: Math.floor(Date.now() / 1000),
        mirror: mirror && existsSync(mirror.storeDir) ? mirror : undefined,
        onProgress: createProgress(process.stderr),
      }),
    ),
  );
  const known = new Set(told.map((warning) => JSON.stringify(warning)));
  const warnings = report.warnings.filter((warning) => !known.has(JSON.stringify(warning)));
  return { text: reportText({ ...report, warnings }), warnings: report.warnings };
}
