import { type ImagesReport, imagesText } from '../mirror/images-report.ts';
import { WARNING_KINDS, type Warning, type WarningKind } from './warning.ts';

/** What a build did. `--json` prints it as it is. */
export interface Report {
  /** Content hash of the edition. */
  edition: string;
  articles: number;
  /** Posts that were compiled; the others came from the cache. */
  compiled: number;
  categories: number;
  drafts: number;
  /** Files that look like posts and became no article, drafts aside. */
  skipped: number;
  /** In the order of their files. */
  warnings: Warning[];
  /** Elements removed from articles, by kind. */
  removed: Record<string, number>;
  /** Absent when no images were to be mirrored. */
  images?: ImagesReport;
  /** Files of `data/`, and their bytes. */
  files: number;
  bytes: number;
  seconds: number;
}

/** Files that free static hosts take. */
const MOST_FILES = 20_000;
/** Warnings of one kind that are shown one by one. */
const SHOWN = 20;

/** The closing report as text. */
export function reportText(report: Report): string {
  const { articles, compiled, categories, drafts, skipped, files, bytes, seconds } = report;
  const leftOut = [
    ...(drafts > 0 ? [`${count(drafts, 'draft')} left out`] : []),
    ...(skipped > 0 ? [`${count(skipped, 'file')} skipped`] : []),
  ];
  return [
    ...warningLines(report.warnings),
    `Edition ${report.edition}: ${[`${count(articles, 'article')} in ${count(categories, 'category', 'categories')}`, ...leftOut].join(', ')}.`,
    ...(articles === 0 ? ['There is no post in this folder: the reader will show an empty list.'] : []),
    ...removedLines(report.removed),
    ...(report.images ? imagesText(report.images) : []),
    `${count(files, 'data file')}, ${(bytes / 1e6).toFixed(1)} MB, in ${seconds.toFixed(1)} s${compiled < articles ? `; ${count(compiled, 'post')} compiled, the others unchanged` : ''}.`,
    ...(files > MOST_FILES
      ? [`Free static hosts take ${MOST_FILES} files. Mirror fewer images, or split the archive.`]
      : []),
  ].join('\n');
}

function warningLines(warnings: readonly Warning[]): string[] {
  if (warnings.length === 0) return [];
  const kinds = [...Map.groupBy(warnings, ({ kind }) => kind)].sort(([, a], [, b]) => b.length - a.length);
  return [
    ...kinds.flatMap(([kind, list]) => linesOfKind(kind, list)),
    `${count(warnings.length, 'warning')}:`,
    ...kinds.map(([kind, { length }]) => `${String(length).padStart(7)}  ${kind}: ${WARNING_KINDS[kind]}`),
    '',
  ];
}

function linesOfKind(kind: WarningKind, warnings: readonly Warning[]): string[] {
  const lines = warnings
    .slice(0, SHOWN)
    .map(
      ({ file, line, reason, action }) =>
        `${file}${line === undefined ? '' : `:${line}`}: ${kind}: ${reason}; ${action}`,
    );
  const more = warnings.length - SHOWN;
  return [...lines, ...(more > 0 ? [`… and ${more} more ${kind}; --json lists all`] : []), ''];
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
