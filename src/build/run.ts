import { resolve } from 'node:path';
import { accentWarning } from './app/accent.ts';
import { defaultCache, withSoundCache } from './cache/cache-folder.ts';
import { compileEdition } from './compile-edition.ts';
import { loadConfig } from './config/load-config.ts';
import { refuseOverlap } from './edition/refuse-overlap.ts';
import { replaceFolder } from './edition/replace-folder.ts';
import { mirrorSettings } from './mirror/mirror-settings.ts';
import { type Options, parseOptions, USAGE, UsageError } from './options.ts';
import { BuildError } from './report/build-error.ts';
import { createProgress, IMAGES } from './report/progress.ts';
import { type Report, reportText } from './report/report.ts';

/** Does what the command line says. Errors are printed, and end the process with 1, or with 2 for a wrong command line. */
export async function run(args: string[]): Promise<void> {
  try {
    const options = parseOptions(args);
    if (options.help) console.log(USAGE);
    else if (options.explain !== undefined) console.log(await explain(options.explain, options));
    else console.log(shown(await build(options), options));
  } catch (error) {
    process.exitCode = error instanceof UsageError ? 2 : 1;
    if (error instanceof UsageError) console.error(`${error.message}\n\n${USAGE}`);
    else console.error(error instanceof BuildError ? error.message : error);
  }
}

function shown(report: Report, { json }: Options): string {
  return json ? JSON.stringify(report, null, 2) : reportText(report);
}

async function build(options: Options): Promise<Report> {
  const { posts, out, base, now, app, config, strict, workers, keep, worker } = options;
  const siteConfig = await loadConfig(config);
  const { site, sources, face } = siteConfig;
  const accentIssue = face.accent === undefined ? null : accentWarning(face.accent);
  if (accentIssue !== null) console.warn(accentIssue);
  await refuseOverlap(posts, out);
  const target = resolve(out);
  const cacheDir =
    options.cache === undefined ? defaultCache(resolve(posts), target) : resolve(options.cache);
  return replaceFolder(target, async (outDir) => {
    const onProgress = createProgress(process.stderr);
    const report = await withSoundCache(cacheDir, () =>
      compileEdition({
        ...{ postsDir: posts, outDir, except: target, previous: target, cacheDir, workers },
        ...{ base, site, sources, now, onProgress },
        mirror: mirrorSettings(options, siteConfig),
        onImageProgress: createProgress(process.stderr, IMAGES),
      }),
    );
    if (strict && report.warnings.length > 0) {
      console.log(shown(report, options));
      throw new BuildError(`--strict: there are warnings, so ${out} stays as it was.`);
    }
    if (app) {
      // Vite is loaded only when the app is wanted.
      const { buildApp } = await import('./app/build-app.ts');
      await buildApp({ outDir, base, site, face, keep, worker });
    }
    return report;
  });
}

async function explain(file: string, { posts, base, now, config }: Options): Promise<string> {
  const { explainPost } = await import('./explain-post.ts');
  return explainPost(file, { ...(await loadConfig(config)), postsDir: posts, base, now });
}
