import { readFileSync, statSync } from 'node:fs';
import { mkdir, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIXTURES } from './normalise/compile-fixture.ts';
import { temporaryEdition } from './temporary-edition.ts';
import { filesBelow, temporaryFolder } from './temporary-posts.ts';

const png = readFileSync(join(FIXTURES, 'own.png'));
const svg = (side: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><path d="M0 0h9v9z"/></svg>`;

/** What a publisher does between two builds. Posts, places and images are few, so that changes meet. */
const place = fc.record({ folder: fc.constantFrom('', 'a/', 'a/b/', 'c/'), number: fc.nat(7) });
const postFile = place.map(({ folder, number }) => `${folder}${number}.md`);
const imageFile = place.map(({ folder, number }) => `${folder}${number % 2}.${number < 4 ? 'png' : 'svg'}`);
const content = fc
  .record({
    title: fc.constantFrom('One', '二', 'Three'),
    date: fc.constantFrom('2024-01-05', '2024-02-05 10:00:00', '2031-01-01', 'never'),
    categories: fc.constantFrom('[]', '[a]', '[a, b]', '[[c], [a, b]]'),
    link: fc.constantFrom('', 'link: https://example.org/1\n', 'draft: true\n'),
    tags: fc.constantFrom('', 'tags: [x]\n', 'tags: [y, x]\n'),
    image: fc.constantFrom('0.png', '../1.png', '/a/0.svg', '1.svg'),
    words: fc.nat(40),
  })
  .map(
    ({ title, date, categories, link, tags, image, words }) =>
      `---\ntitle: ${title}\ndate: ${date}\ncategories: ${categories}\n${link}${tags}---\n![](${image})\n${'Words. '.repeat(words)}\n`,
  );
const change = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('write'), file: postFile, content }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('write'),
      file: imageFile,
      content: fc.oneof(fc.constant(png), fc.integer({ min: 20, max: 22 }).map(svg)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove'), file: fc.oneof(postFile, imageFile) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename'), file: postFile, to: postFile }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename'), file: imageFile, to: imageFile }) },
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

async function apply(change: Change, postsDir: string): Promise<void> {
  const file = join(postsDir, change.file);
  if ('content' in change) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, change.content);
  } else if ('to' in change) {
    const to = join(postsDir, change.to);
    await mkdir(dirname(to), { recursive: true });
    await rename(file, to).catch(() => {});
  } else await rm(file, { force: true });
}

test('after any changes, a build that goes on from the last gives the bytes of a clean one', {
  timeout: 60_000,
}, async () => {
  const rounds = fc.array(fc.array(change, { minLength: 1, maxLength: 12 }), { minLength: 2, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(rounds, async (rounds) => {
      const postsDir = await temporaryFolder();
      const cacheDir = await temporaryFolder();
      let previous = await temporaryFolder();
      for (const changes of rounds) {
        for (const change of changes) await apply(change, postsDir);
        const next = await temporaryEdition(postsDir, { cacheDir, previous });
        const clean = await temporaryEdition(postsDir);
        expect(next.files).toEqual(clean.files);
        const { seconds: _, compiled: __, ...report } = clean.report;
        expect(next.report).toMatchObject(report);
        previous = next.outDir;
      }
    }),
    { numRuns: 25 },
  );
});

const post = (n: number, text = 'Text') => `---\ntitle: Post ${n}\ndate: 2024-01-${10 + n}\n---\n${text}.\n`;
const posts = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`${n % 3}/${n}.md`, post(n)]));

test('what did not change is neither compiled nor written again', async () => {
  const postsDir = await temporaryFolder(posts);
  const cacheDir = await temporaryFolder();
  const first = await temporaryEdition(postsDir, { cacheDir });
  await writeFile(join(postsDir, '0/0.md'), post(0, 'Another text'));
  const second = await temporaryEdition(postsDir, { cacheDir, previous: first.outDir });
  expect(second.report.compiled).toBe(1);
  const inode = (folder: string, file: string) => statSync(join(folder, file)).ino;
  const written = Object.keys(second.files).filter(
    (file) => !(file in first.files) || inode(first.outDir, file) !== inode(second.outDir, file),
  );
  const kinds = written.map((file) => file.split('/')[1]).sort();
  // Its summary, with the excerpt, stands in a page and in the head of its category.
  expect(kinds).toEqual(['heads', 'index', 'manifest.json', 'packs', 'pages', 'sizes']);
});

test('a file of the edition before that was cut off is written anew', async () => {
  const postsDir = await temporaryFolder(posts);
  const cacheDir = await temporaryFolder();
  const first = await temporaryEdition(postsDir, { cacheDir });
  const damaged = Object.keys(first.files).filter((file) => !file.endsWith('manifest.json'));
  for (const file of damaged) await truncate(join(first.outDir, file), 7);
  const second = await temporaryEdition(postsDir, { cacheDir, previous: first.outDir });
  expect(second.files).toEqual(first.files);
});

test('posts and images that are gone are gone from the edition', async () => {
  const postsDir = await temporaryFolder({
    ...posts,
    'pic.png': png,
    'last.md': '---\ntitle: Last\ndate: 2024-02-01\n---\n![](pic.png)\n',
  });
  const cacheDir = await temporaryFolder();
  const first = await temporaryEdition(postsDir, { cacheDir });
  expect(Object.keys(first.files).filter((file) => file.includes('images'))).toHaveLength(1);
  await rm(join(postsDir, 'last.md'));
  const second = await temporaryEdition(postsDir, { cacheDir, previous: first.outDir });
  expect(second.files).toEqual(await filesBelow((await temporaryEdition(postsDir)).outDir));
  expect(Object.values(second.files).join()).not.toContain('Last');
  expect(Object.keys(second.files).filter((file) => file.includes('images'))).toEqual([]);
});

test('a change shows though length and time of modification stay', async () => {
  const postsDir = await temporaryFolder(posts);
  const cacheDir = await temporaryFolder();
  const file = join(postsDir, '0/0.md');
  for (const text of ['One', 'Two', 'Six']) {
    await writeFile(file, post(0, text));
    await utimes(file, 0, 0);
    const { files } = await temporaryEdition(postsDir, { cacheDir });
    expect(Object.values(files).join()).toContain(`${text}.`);
  }
});
