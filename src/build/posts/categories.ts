import type { Warnings } from '../report/warning.ts';

const DEEPEST = 8;
const LONGEST_NAME = 120;

/**
 * The paths of names, from general to specific, under which a post is filed. One list is one path (as in Hexo), a
 * list of lists is several; without any, the post's folders are its path.
 */
export function categoryPaths(value: unknown, postPath: string, warnings: Warnings): string[][] {
  const given = pathsOf(value).map((path) => path.map(cleanName).filter((name) => name !== ''));
  const paths = unique(given.filter((path) => path.length > 0));
  if (paths.length > 0) return paths.map((path) => limited(path, warnings));
  const folders = postPath.split('/').slice(0, -1).map(cleanName);
  return folders.length === 0 ? [] : [limited(folders, warnings)];
}

function pathsOf(value: unknown): string[][] {
  if (!Array.isArray(value)) return [[nameOf(value)]];
  const isPath = !Array.isArray(value[0]) && value.every((item) => !Array.isArray(item) || item.length === 1);
  // ` -  - news` is a name with a dash for its author, and a list within the list for YAML.
  if (isPath) return [value.flat().map(nameOf)];
  return value.map((item) => (Array.isArray(item) ? item.map(nameOf) : [nameOf(item)]));
}

function nameOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

function cleanName(name: string): string {
  return name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function unique(paths: string[][]): string[][] {
  return [...new Map(paths.map((path) => [path.join('\u0000'), path])).values()];
}

function limited(path: string[], warnings: Warnings): string[] {
  if (path.length <= DEEPEST && path.every((name) => name.length <= LONGEST_NAME)) return path;
  warnings.add(
    'bad-category',
    `the path ${path.slice(0, 3).join(' › ').slice(0, 100)}… is too deep or its names are too long`,
    `kept ${DEEPEST} levels and ${LONGEST_NAME} characters of each name`,
  );
  return path.slice(0, DEEPEST).map((name) => [...name].slice(0, LONGEST_NAME).join('').trim());
}
