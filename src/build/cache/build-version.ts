import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../posts/identity.ts';

const SOURCES = join(import.meta.dirname, '../..');
/** What a post is compiled with. */
const PARTS = ['build', 'manifest'];
const LOCKFILE = join(SOURCES, '../package-lock.json');

/** Content hash of the code that compiles posts and of the versions of its dependencies: with another, all is compiled anew. */
export function buildVersion(): string {
  const files = PARTS.flatMap((part) =>
    readdirSync(join(SOURCES, part), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .sort()
      .map((file) => join(SOURCES, part, file)),
  );
  const hashes = [...files, LOCKFILE].map((file) => contentHash(readFileSync(file)));
  return contentHash(`${process.version} ${hashes.join(' ')}`);
}
