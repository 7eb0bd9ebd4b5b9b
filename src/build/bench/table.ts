import type { BenchResult } from './main.ts';

/** The results as a table in Markdown, each run beside its ratio to the cold build (and to Hugo's) of the same posts. */
export function markdownTable(results: readonly BenchResult[]): string {
  const secondsOf = (posts: number, run: BenchResult['run']) =>
    results.find((result) => result.posts === posts && result.run === run)?.seconds;
  const ratio = (seconds: number, to: number | undefined) =>
    to === undefined ? '' : `${(seconds / to).toFixed(2)} ×`;
  const rows = results.map(({ posts, run, seconds, postsPerSecond, peakMb, files, megabytes }) => [
    posts.toLocaleString('en'),
    run,
    seconds.toFixed(2),
    Math.round(postsPerSecond).toLocaleString('en'),
    peakMb === null ? '?' : peakMb.toFixed(0),
    files.toLocaleString('en'),
    megabytes.toFixed(1),
    ratio(seconds, secondsOf(posts, 'cold')),
    ratio(seconds, secondsOf(posts, 'hugo')),
  ]);
  const head = ['posts', 'run', 'seconds', 'posts/s', 'peak MB', 'files', 'MB', 'of cold', 'of Hugo'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
