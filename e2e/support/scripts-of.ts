import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const IMPORT = /\b(?:from|import)\s*["'`]\.\/([\w-]+\.js)["'`]/g;

/** The scripts that a page of a built reader begins with: those that it names, and all that these import. */
export function firstScripts(dir: string): Set<string> {
  const page = readFileSync(join(dir, 'index.html'), 'utf8');
  return withImports(
    dir,
    [...page.matchAll(/\/assets\/([\w-]+\.js)"/g)].map(([, file = '']) => file),
  );
}

/** A part that is loaded later, with all that it imports. @param name of its module. */
export function scriptsOfPart(dir: string, name: string): Set<string> {
  const files = readdirSync(join(dir, 'assets')).filter((file) =>
    new RegExp(`^${name}-.{8}\\.js$`).test(file),
  );
  if (files.length !== 1) throw new Error(`there are ${files.length} scripts of a part named ${name}`);
  return withImports(dir, files);
}

/** Their size in bytes, each gzipped. */
export function gzippedSize(dir: string, scripts: Iterable<string>): number {
  return [...scripts].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(dir, 'assets', file))).length,
    0,
  );
}

function withImports(dir: string, files: readonly string[]): Set<string> {
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const code = readFileSync(join(dir, 'assets', file), 'utf8');
    for (const [, imported = ''] of code.matchAll(IMPORT)) follow(basename(imported));
  };
  files.forEach(follow);
  return found;
}
