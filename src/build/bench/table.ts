import type { BenchResult } from './main.ts';

/**
 * The results as a table in Markdown. A run stands beside its ratio to the cold build of the same posts (editions alone)
 * and to Hugo's (whole processes).
 */
export function markdownTable(results: readonly BenchResult[]): string {
  const resultOf = (posts: number, run: BenchResult['run']) =>
    results.find((result) => result.posts === posts && result.run === run);
  const ratio = (of: number | null, to: number | null | undefined) =>
    of === null || to === null || to === undefined ? '' : `${(of / to).toFixed(2)} ×`;
  const rows = results.map((result) => [
    result.posts.toLocaleString('en'),
    result.run,
    result.seconds.toFixed(2),
    result.editionSeconds?.toFixed(2) ?? '',
    Math.round(result.postsPerSecond).toLocaleString('en'),
    result.peakMb?.toFixed(0) ?? '?',
    result.files.toLocaleString('en'),
    result.megabytes.toFixed(1),
    ratio(result.editionSeconds, resultOf(result.posts, 'cold')?.editionSeconds),
    ratio(result.seconds, resultOf(result.posts, 'hugo')?.seconds),
  ]);
  const head = [
    'posts',
    'run',
    'seconds',
    'edition',
    'posts/s',
    'peak MB',
    'files',
    'MB',
    'of cold',
    'of Hugo',
  ];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
