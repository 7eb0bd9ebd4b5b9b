import { WARNING_KINDS, type Warning, type WarningKind } from './warning.ts';

/** What a build did. `--json` prints it as it is. */
export interface Report {
  /** Content hash of the edition. */
  edition: string;
  articles: number;
  categories: number;
  drafts: number;
  /** Files that look like posts and became no article, drafts aside. */
  skipped: number;
  /** In the order of their files. */
  warnings: Warning[];
  /** Elements removed from articles, by kind. */
  removed: Record<string, number>;
  /** Files of `data/`, and their bytes. */
  files: number;
  bytes: number;
  seconds: number;
}

/** The closing report as text. */
export function reportText(report: Report): string {
  const { articles, categories, drafts, skipped, files, bytes, seconds } = report;
  const lines = [
    ...warningLines(report.warnings),
    `Edition ${report.edition}: ${count(articles, 'article')} in ${count(categories, 'category', 'categories')}` +
      `${drafts > 0 ? `, ${count(drafts, 'draft')} left out` : ''}${skipped > 0 ? `, ${count(skipped, 'file')} skipped` : ''}.`,
    ...(articles === 0 ? ['There is no post in this folder: the reader will show an empty list.'] : []),
    ...removedLines(report.removed),
    `${count(files, 'data file')}, ${(bytes / 1e6).toFixed(1)} MB, in ${seconds.toFixed(1)} s.`,
  ];
  return lines.join('\n');
}

function warningLines(warnings: readonly Warning[]): string[] {
  if (warnings.length === 0) return [];
  const kinds = Object.entries(countByKind(warnings)).map(
    ([kind, number]) => `  ${String(number).padStart(5)}  ${kind}: ${WARNING_KINDS[kind as WarningKind]}`,
  );
  const lines = warnings.map(
    ({ kind, file, line, reason, action }) =>
      `${file}${line === undefined ? '' : `:${line}`}: ${kind}: ${reason}; ${action}`,
  );
  return [...lines, '', `${count(warnings.length, 'warning')}:`, ...kinds, ''];
}

function countByKind(warnings: readonly Warning[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of warnings) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function removedLines(removed: Readonly<Record<string, number>>): string[] {
  const kinds = Object.entries(removed).sort(([a], [b]) => (a < b ? -1 : 1));
  return kinds.length === 0
    ? []
    : [`Removed from articles: ${kinds.map(([kind, n]) => `${n} × ${kind}`).join(', ')}.`];
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
