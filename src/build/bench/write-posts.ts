import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { postSource } from './post-source.ts';
import { createVocabulary } from './vocabulary.ts';

const AT_ONCE = 64;

/** Writes the first `count` posts of the corpus below a folder. */
export async function writePosts(count: number, dir: string): Promise<void> {
  const vocabulary = createVocabulary();
  const folders = new Set<string>();
  for (let first = 0; first < count; first += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, i) => first + i);
    await Promise.all(
      numbers.map(async (number) => {
        const { path, text } = postSource(number, vocabulary);
        const file = join(dir, path);
        if (!folders.has(dirname(file))) await mkdir(dirname(file), { recursive: true });
        folders.add(dirname(file));
        await writeFile(file, text);
      }),
    );
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
