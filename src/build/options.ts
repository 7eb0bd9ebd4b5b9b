import { parseArgs } from 'node:util';

export interface Options {
  help: boolean;
  posts: string;
  out: string;
  /** With slashes at both ends. */
  base: string;
  strict: boolean;
  json: boolean;
  /** Seconds since 1970. */
  now: number;
  explain: string | undefined;
  config: string | undefined;
  cache: string | undefined;
  workers: number | undefined;
  /** Of how many of the newest articles images are mirrored; not given, the configuration says. */
  images: number | undefined;
  imagesStore: string | undefined;
  imagesOffline: boolean;
  imagesAgain: boolean;
  imagesPrivate: boolean;
  app: boolean;
  keep: string | undefined;
  worker: boolean;
}

/** A command line that cannot be understood. */
export class UsageError extends Error {
  override name = 'UsageError';
}

export const USAGE = `Turns a folder of posts into an edition: a news reader of static files.

Usage: npm run build -- [options]

  --posts DIR      the folder of posts (default: content)
  --out DIR        the folder to write; an edition in it is replaced (default: dist)
  --base PATH      where the site's root lies on its host, such as /news/ (default: /)
  --config FILE    the site's configuration (default: broadsheet.config.ts, where there is one)
  --strict         exit with 1 when there is any warning
  --json           print the report as JSON
  --now DATE       the time of the build, in ISO 8601: later dates are not believed (default: the clock)
  --explain FILE   show what is made of one post, and write nothing
  --cache DIR      where what later builds can use again is kept; it can be deleted at any time
                   (default: in node_modules/.cache)
  --workers N      threads that compile (default: one for each processor)
  --images N       mirror the images of the newest N articles, of all, or of none (default: none)
  --images-store DIR
                   where mirrored images are kept (default: beside the posts, DIR.images)
  --images-offline take what the store has, and ask no host
  --images-again   ask hosts again: whether images have changed, and for those that failed
  --images-private mirror from addresses that are not public, too
  --no-app         write the data of the edition only
  --keep DIR       carry along the app's files of the build in DIR (it may be the --out of this one), for
                   readers whose page was opened with it
  --no-worker      put a service worker in place that removes itself, for when a broken one is out
  --help           show this text

Exit codes: 0 done, 1 failed (or warnings with --strict), 2 wrong usage.`;

/** @throws {UsageError} */
export function parseOptions(args: string[]): Options {
  const values = parse(args);
  return {
    help: values.help,
    posts: values.posts,
    out: values.out,
    base: baseOf(values.base),
    strict: values.strict,
    json: values.json,
    now: values.now === undefined ? Math.floor(Date.now() / 1000) : secondsOf(values.now),
    explain: values.explain,
    config: values.config,
    cache: values.cache,
    workers: values.workers === undefined ? undefined : workersOf(values.workers),
    images: values.images === undefined ? undefined : imagesOf(values.images),
    imagesStore: values['images-store'],
    imagesOffline: values['images-offline'],
    imagesAgain: values['images-again'],
    imagesPrivate: values['images-private'],
    app: values.app,
    keep: values.keep,
    worker: values.worker,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowNegative: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        posts: { type: 'string', default: 'content' },
        out: { type: 'string', default: 'dist' },
        base: { type: 'string', default: '/' },
        strict: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        now: { type: 'string' },
        explain: { type: 'string' },
        config: { type: 'string' },
        cache: { type: 'string' },
        workers: { type: 'string' },
        images: { type: 'string' },
        'images-store': { type: 'string' },
        'images-offline': { type: 'boolean', default: false },
        'images-again': { type: 'boolean', default: false },
        'images-private': { type: 'boolean', default: false },
        app: { type: 'boolean', default: true },
        keep: { type: 'string' },
        worker: { type: 'boolean', default: true },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function baseOf(value: string): string {
  const base = `/${value}/`.replace(/\/+/g, '/');
  if (/^(?:\/[\w.~-]+)*\/$/.test(base) && !base.includes('/../')) return base;
  throw new UsageError(`--base ${value}: give a path of letters, digits and . ~ _ -, such as /news/.`);
}

function secondsOf(value: string): number {
  const milliseconds = Date.parse(value);
  if (/^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(milliseconds)) return Math.floor(milliseconds / 1000);
  throw new UsageError(`--now ${value}: give a date in ISO 8601, such as 2026-01-31T12:00:00Z.`);
}

function imagesOf(value: string): number {
  const number = value === 'all' ? Number.POSITIVE_INFINITY : value === 'none' ? 0 : Number(value);
  if (value.trim() !== '' && number >= 0 && (Number.isInteger(number) || value === 'all')) return number;
  throw new UsageError(`--images ${value}: give a number of articles, all or none.`);
}

function workersOf(value: string): number {
  const workers = Number(value);
  if (Number.isInteger(workers) && workers > 0) return workers;
  throw new UsageError(`--workers ${value}: give a whole number from 1.`);
}
