import { appendFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Report } from '../report/report.ts';
import { hasHugo, prepareHugo } from './hugo.ts';
import { type Measure, measure } from './measure.ts';
import { markdownTable } from './table.ts';
import { writePosts } from './write-posts.ts';

/** One line of the result. */
export interface BenchResult {
  posts: number;
  run: 'cold' | 'warm' | 'one changed' | 'hugo';
  /** Of the whole process. */
  seconds: number;
  /** Of the edition alone, without Node's start; `null` for Hugo, which does not tell. */
  editionSeconds: number | null;
  postsPerSecond: number;
  peakMb: number | null;
  files: number;
  megabytes: number;
}

const { values } = parseArgs({
  options: {
    counts: { type: 'string', default: '1000,10000,100000' },
    vs: { type: 'string' },
    json: { type: 'string' },
    dir: { type: 'string', default: join(tmpdir(), 'broadsheet-bench') },
  },
});
const withHugo = values.vs === 'hugo';
if (withHugo && !hasHugo()) {
  console.error('Hugo is not installed here. On Debian: apt-get install hugo');
  process.exit(2);
}

const results: BenchResult[] = [];
for (const posts of values.counts.split(',').map(Number)) {
  const dir = join(values.dir, String(posts));
  const postsDir = join(dir, 'posts');
  await rm(dir, { recursive: true, force: true });
  await writePosts(posts, postsDir);
  await build(posts, 'cold', dir);
  await build(posts, 'warm', dir);
  await appendFile(await onePost(postsDir), '\n<p>A line more.</p>\n');
  await build(posts, 'one changed', dir);
  if (withHugo) {
    const run = await measure('hugo', await prepareHugo(postsDir, join(dir, 'hugo')));
    await note(posts, 'hugo', run, join(dir, 'hugo/public'));
  }
  await rm(dir, { recursive: true, force: true });
}
console.log(markdownTable(results));
if (values.json) await writeFile(values.json, `${JSON.stringify(results, null, 2)}\n`);

async function build(posts: number, run: BenchResult['run'], dir: string): Promise<void> {
  const out = join(dir, 'edition');
  const main = join(import.meta.dirname, '../main.ts');
  const options = ['--posts', join(dir, 'posts'), '--out', out, '--cache', join(dir, 'cache')];
  const args = [main, ...options, '--no-app', '--json', '--now', '2021-07-02'];
  await note(posts, run, await measure(process.execPath, args), out);
}

async function note(posts: number, run: BenchResult['run'], measured: Measure, out: string): Promise<void> {
  const { seconds, peakMb, stdout } = measured;
  const editionSeconds = run === 'hugo' ? null : (JSON.parse(stdout) as Report).seconds;
  const speed = { seconds, editionSeconds, postsPerSecond: posts / seconds };
  const result = { posts, run, ...speed, peakMb, ...(await sizeOf(out)) };
  results.push(result);
  console.error(`${posts} ${run}: ${seconds.toFixed(2)} s, ${peakMb?.toFixed(0) ?? '?'} MB`);
}

async function onePost(dir: string): Promise<string> {
  const files = await readdir(dir, { recursive: true });
  const posts = files.filter((file) => file.endsWith('.md')).sort();
  const post = posts[Math.floor(posts.length / 2)];
  if (post === undefined) throw new Error(`there are no posts in ${dir}`);
  return join(dir, post);
}

async function sizeOf(dir: string): Promise<{ files: number; megabytes: number }> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  );
  return { files: sizes.length, megabytes: sizes.reduce((sum, size) => sum + size, 0) / 1e6 };
}
