import { compileEdition, type EditionOptions } from './compile-edition.ts';
import type { Report } from './report/report.ts';
import { filesBelow, temporaryFolder } from './temporary-posts.ts';

/** An edition in a folder that goes when the test ends. */
interface TemporaryEdition {
  outDir: string;
  report: Report;
  /** Content of its files, by path. */
  files: Record<string, string>;
}

/** Compiles posts of the years before 2025; without cache and without an edition before unless the options name them. */
export async function temporaryEdition(
  postsDir: string,
  options: Partial<EditionOptions> = {},
): Promise<TemporaryEdition> {
  const outDir = await temporaryFolder();
  const report = await compileEdition({
    postsDir,
    outDir,
    base: '/',
    site: { name: 'Test', language: 'en', timeZone: 'UTC' },
    now: Date.UTC(2025, 0, 1) / 1000,
    ...options,
  });
  return { outDir, report, files: await filesBelow(outDir) };
}
