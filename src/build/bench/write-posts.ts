import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { postSource } from './post-source.ts';
import { createVocabulary } from './vocabulary.ts';

const AT_ONCE = 64;

const vocabulary = createVocabulary();

/** Writes post number `index` of the corpus below a folder. */
export async function writePost(index: number, dir: string): Promise<void> {
  const { path, text } = postSource(index, vocabulary);
  const file = join(dir, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Writes the first `count` posts of the corpus below a folder. */
export async function writePosts(count: number, dir: string): Promise<void> {
  for (let first = 0; first < count; first += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, i) => first + i);
    await Promise.all(numbers.map((number) => writePost(number, dir)));
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { count: { type: 'string' }, out: { type: 'string' } } });
  const count = Number(values.count);
  if (!values.out || !Number.isInteger(count) || count < 1) {
    console.error('Usage: npm run bench:posts -- --count N --out DIR');
    process.exit(2);
  }
  await writePosts(count, values.out);
  console.log(`${count} posts in ${values.out}`);
}
