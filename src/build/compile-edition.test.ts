import { readFileSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packSchema, summariesSchema } from '../manifest/article.ts';
import { ID_DIGITS } from '../manifest/article-id.ts';
import { decodeFacets, facetsSchema } from '../manifest/facets.ts';
import { type Category, manifestSchema } from '../manifest/manifest.ts';
import { parseAs } from '../manifest/parse.ts';
import { facetsFile, headFile, MANIFEST_FILE, packFile, pageFile, segmentFile } from '../manifest/paths.ts';
import { decodeSegment, segmentSchema } from '../manifest/segment.ts';
import { compileEdition } from './compile-edition.ts';
import { checkEdition } from './edition/check-edition.ts';
import { FIXTURES } from './normalise/compile-fixture.ts';
import { filesBelow, temporaryFolder } from './temporary-posts.ts';

const site = { name: 'Test', language: 'en', timeZone: 'UTC' };
const now = Date.UTC(2025, 0, 1) / 1000;

async function compile(
  posts: Record<string, string | Uint8Array>,
  prepare?: (folder: string) => Promise<void>,
) {
  const postsDir = await temporaryFolder(posts);
  await prepare?.(postsDir);
  const outDir = await temporaryFolder();
  const report = await compileEdition({ postsDir, outDir, base: '/', site, now });
  const read = <T>(schema: Parameters<typeof parseAs<T>>[0], file: string) =>
    parseAs(schema, JSON.parse(readFileSync(join(outDir, file), 'utf8')), file);
  return { report, outDir, read, manifest: read(manifestSchema, MANIFEST_FILE) };
}

const post = (title: string, date: string, more = '') =>
  `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\n${more}---\nText of ${title}.\n`;

/** Posts over three months, in categories that overlap. */
function manyPosts(count: number): Record<string, string> {
  const posts: Record<string, string> = {};
  for (let n = 0; n < count; n++) {
    const date = new Date(Date.UTC(2024, n % 3, 1 + (n % 27), n % 24, n % 60)).toISOString();
    const categories = n % 7 === 0 ? '' : `categories: [[a, b${n % 5}], [a, x]]\n`;
    const facets = `source: Desk ${n % 4}\n${n % 3 === 0 ? '' : `tags: [t${n % 3}, all]\n`}`;
    posts[`${n}.md`] = post(`Post ${n}`, n % 50 === 0 ? 'never' : date, categories + facets);
  }
  return posts;
}

function nodes(categories: readonly Category[]): Category[] {
  return categories.flatMap((category) => [category, ...nodes(category.children)]);
}

test('every file follows the contract, and they agree with each other', async () => {
  const { manifest, read, report, outDir } = await compile(manyPosts(400));
  expect(report).toMatchObject({
    articles: 400,
    drafts: 0,
    skipped: 0,
    categories: 7,
    edition: manifest.edition,
  });
  expect(manifest.count).toBe(400);
  expect(manifest.months.map(({ month, count }) => [month, count])).toEqual([
    ['202403', 130],
    ['202402', 131],
    ['202401', 131],
    ['000000', 8],
  ]);
  expect(manifest.newest).toHaveLength(30);

  const listed = [];
  for (const { month, count, segment, facets } of manifest.months) {
    const { sources, published, tags, combinations, tagged } = decodeFacets(
      read(facetsSchema, facetsFile(month, facets)),
      count,
    );
    const columns = decodeSegment(read(segmentSchema, segmentFile(month, segment)));
    const summaries = columns.pages.flatMap(([hash]) => read(summariesSchema, pageFile(hash)).summaries);
    expect(summaries).toHaveLength(count);
    summaries.forEach((summary, row) => {
      expect(summary.id).toBe(`${month}-${columns.ids.slice(row * ID_DIGITS, (row + 1) * ID_DIGITS)}`);
      const pack = read(packSchema, packFile(columns.packs[columns.packOf[row] ?? -1] ?? ''));
      const article = pack.articles.find(({ id }) => id === summary.id);
      expect(article?.title).toBe(summary.title);
      expect(sources[(published[row] ?? 0) - 1]).toBe(summary.source);
      expect(combinations[tagged[row] ?? -1]?.map((tag) => tags[tag])).toEqual(article?.tags ?? []);
      expect(columns.filings[columns.filed[row] ?? -1]?.map((path) => columns.paths[path])).toEqual(
        summary.paths,
      );
    });
    listed.push(...summaries);
  }
  const dates = listed.map(({ date }) => date ?? '');
  expect(dates).toEqual([...dates].sort().reverse());
  expect(manifest.newest).toEqual(listed.slice(0, 30));

  for (const { count, head } of nodes(manifest.categories))
    expect(read(summariesSchema, headFile(head)).summaries).toHaveLength(Math.min(50, count));
  expect(Object.keys(await filesBelow(outDir))).toHaveLength(report.files);
});

test('a category counts an article below it once, and stands before smaller ones', async () => {
  const { manifest } = await compile({
    '1.md': post('1', '2024-01-01', 'categories: [[b, x], [b, y]]\n'),
    '2.md': post('2', '2024-01-01', 'categories: [a]\n'),
    '3.md': post('3', '2024-01-01', 'categories: [b]\n'),
    '4.md': post('4', '2024-01-01', 'categories: [c]\n'),
  });
  const shown = (categories: readonly Category[]): unknown[] =>
    categories.map(({ name, count, children }) => [name, count, shown(children)]);
  expect(shown(manifest.categories)).toEqual([
    [
      'b',
      2,
      [
        ['x', 1, []],
        ['y', 1, []],
      ],
    ],
    ['a', 1, []],
    ['c', 1, []],
  ]);
});

test('a folder without posts is an edition without articles', async () => {
  const { manifest, report } = await compile({ 'notes.txt': '' });
  expect(manifest).toMatchObject({ count: 0, date: null, categories: [], newest: [], months: [] });
  expect(report).toMatchObject({ articles: 0, files: 1 });
});

test('own images are copied once, and articles say which files they need', async () => {
  const png = readFileSync(join(FIXTURES, 'own.png'));
  const text = '---\ntitle: A\ndate: 2024-01-01\nthumbnail: ../pic.png\n---\n![](../pic.png)\n';
  const { manifest, outDir, report } = await compile({
    'pic.png': png,
    'unused.png': png,
    'a/1.md': text,
    'a/2.md': text,
  });
  const images = Object.keys(await filesBelow(outDir)).filter((file) => file.includes('/images/'));
  expect(images).toHaveLength(1);
  expect(checkEdition(outDir).files).toBe(report.files);
  expect(manifest.newest[0]?.thumbnail).toEqual({ src: `/${images[0]}`, width: 120, height: 80 });
  expect(report.warnings).toEqual([]);
});

describe('two posts with one identity', () => {
  const link = 'link: https://example.org/1\n';

  test('are both kept, with a warning that names both', async () => {
    const { manifest, report } = await compile({
      'a.md': post('A', '2024-01-01', link),
      'b.md': post('B', '2024-01-01', link),
    });
    expect(manifest.count).toBe(2);
    expect(new Set(manifest.newest.map(({ id }) => id)).size).toBe(2);
    expect(report.warnings).toMatchObject([
      { kind: 'same-id', file: 'b.md', reason: expect.stringContaining('a.md') },
    ]);
  });

  test('the first keeps the id that it has alone', async () => {
    const alone = await compile({ 'a.md': post('A', '2024-01-01', link) });
    const both = await compile({
      'a.md': post('A', '2024-01-01', link),
      'b.md': post('B', '2024-01-01', link),
    });
    expect(both.manifest.newest.map(({ id }) => id)).toContain(alone.manifest.newest[0]?.id);
  });
});

test('bad input ends no build, and each is reported', { timeout: 30_000 }, async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const good = post('Good', '2024-01-02', 'categories: [Right]\n');
  const { report, manifest } = await compile(
    {
      'good.md': good,
      'none.md': '# No front matter\n',
      'empty.md': '',
      'binary.md': Uint8Array.of(0, 1, 2, 3, 255),
      'utf8.md': Uint8Array.of(...bytes(post('Utf', '2024-01-01')), 0xff),
      'large.md': `${post('Large', '2024-01-01')}${'Words and words. '.repeat(600_000)}`,
      'deep.md': `${post('Deep', '2024-01-01')}${'<div>'.repeat(100_000)}`,
      'attributes.md': `${post('Attributes', '2024-01-01')}<p ${Array.from({ length: 20_000 }, (_, n) => `a${n}`).join(' ')}>`,
      'title.md': post('T'.repeat(5000), '2024-01-01'),
      '%e4 #?&"\'<>|:*.md': post('Reserved', '2024-01-01'),
      'zero.md': post('Zero', '0000-01-01'),
      'nines.md': post('Nines', '9999-12-31T00:00:00Z'),
      'dots.md': post('Dots', '2024-01-01', 'categories: [.., constructor, __proto__]\n'),
      'broken.md': "---\ntitle: 'It's'\ndate: 2024-01-01\n---\nText\n",
    },
    (folder) => symlink(folder, join(folder, 'loop')),
  );
  expect(Object.fromEntries(report.warnings.map(({ file, kind }) => [file, kind]))).toEqual({
    'none.md': 'no-front-matter',
    'empty.md': 'empty-file',
    'binary.md': 'binary-file',
    'utf8.md': 'invalid-encoding',
    'large.md': 'too-large',
    'deep.md': 'too-deep',
    'attributes.md': 'too-deep',
    'title.md': 'long-title',
    'zero.md': 'bad-date',
    'nines.md': 'bad-date',
    'broken.md': 'broken-front-matter',
    loop: 'link-not-followed',
  });
  expect(manifest).toMatchObject({ count: 11, date: '2024-01-02T00:00:00Z' });
  expect(manifest.newest[0]).toMatchObject({ title: 'Good', paths: ['Right'] });
  expect(manifest.newest.slice(-2).map(({ title, date }) => [title, date])).toEqual(
    expect.arrayContaining([
      ['Zero', null],
      ['Nines', null],
    ]),
  );
  for (const { slug } of nodes(manifest.categories))
    expect(slug).not.toMatch(/^(?:\.\.|constructor|__proto__)$/);
});
