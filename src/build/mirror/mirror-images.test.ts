import { rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { type Article, packSchema } from '../../manifest/article.ts';
import { manifestSchema } from '../../manifest/manifest.ts';
import { parseAs } from '../../manifest/parse.ts';
import { MANIFEST_FILE } from '../../manifest/paths.ts';
import type { EditionOptions } from '../compile-edition.ts';
import { checkEdition } from '../edition/check-edition.ts';
import { reportText } from '../report/report.ts';
import { temporaryEdition } from '../temporary-edition.ts';
import { filesBelow, temporaryFolder } from '../temporary-posts.ts';
import { startFaultServer } from './fault-server.ts';
import { DEFAULT_LIMITS, type MirrorLimits } from './limits.ts';
import type { MirrorSettings } from './mirror-images.ts';
import { animatedGif, photo } from './test-images.ts';

const QUICK: MirrorLimits = {
  ...{ ...DEFAULT_LIMITS, bytes: 5_000_000, idleMs: 300, totalMs: 1200, longestWaitMs: 2000 },
  ...{ backoffMs: 10, pauseMs: 0, strikes: 100 },
};

const post = (n: number, body: string, more = '') =>
  `---\ntitle: Post ${n}\ndate: ${new Date(Date.UTC(2024, 5, 30) - n * 86_400_000).toISOString()}\n${more}---\n<div>${body}</div>\n`;
const figure = (url: string) =>
  `<figure><img src="${url}"><figcaption>Of ${url.split('/').at(-1)}</figcaption></figure>`;

async function start(files: Readonly<Record<string, Buffer>> = {}) {
  const server = await startFaultServer(files);
  const storeDir = await temporaryFolder();
  const edition = async (
    postsDir: string,
    settings: Partial<MirrorSettings> = {},
    options: Partial<EditionOptions> = {},
  ) => {
    const mirror: MirrorSettings = {
      ...{ newest: Number.POSITIVE_INFINITY, storeDir, limits: QUICK, hosts: [] },
      ...{ offline: false, again: false, allowPrivate: true, ...settings },
    };
    const made = await temporaryEdition(postsDir, { ...options, mirror });
    expect(checkEdition(made.outDir).files).toBe(made.report.files);
    return { ...made, images: made.report.images, articles: articlesIn(made.files) };
  };
  return { ...server, storeDir, edition };
}

function articlesIn(files: Readonly<Record<string, string>>): Article[] {
  return Object.entries(files).flatMap(([file, json]) =>
    file.startsWith('data/packs/')
      ? parseAs(packSchema, JSON.parse(Buffer.from(json, 'latin1').toString()), file).articles
      : [],
  );
}

test('images become the edition’s own, in several widths, without what they tell of their owner', async () => {
  const { url, edition } = await start({
    '/large.jpg': await photo(2400, 1200),
    '/small.jpg': await photo(120, 90),
    '/moving.gif': await animatedGif(300, 200, 4),
    '/drawing.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"></svg>'),
    '/script.svg': Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><script>1</script></svg>',
    ),
    '/poster.jpg': await photo(640, 360),
  });
  const names = ['large.jpg', 'small.jpg', 'moving.gif', 'drawing.svg', 'script.svg'];
  const body = names.map((name) => figure(url(`/${name}`))).join('');
  const video = `<video src="https://example.org/film.mp4" poster="${url('/poster.jpg')}"></video>`;
  const postsDir = await temporaryFolder({
    '1.html': post(1, body + video, `thumbnail: ${url('/large.jpg')}\n`),
  });
  const { articles, files, images } = await edition(postsDir);
  const [article] = articles;
  const html = article?.html ?? '';

  expect(html).not.toMatch(/(?:src|poster|srcset)="https?:\/\/127/);
  const sizes = [...html.matchAll(/<img src="[^"]*\.(\w+)" [^>]*width="(\d+)" height="(\d+)"/g)].map(
    (match) => match.slice(1),
  );
  expect(sizes).toEqual([
    ['webp', '2400', '1200'],
    ['webp', '120', '90'],
    ['webp', '300', '200'],
    ['svg', '60', '40'],
    ['webp', '60', '40'],
  ]);
  expect(html).toMatch(/srcset="[^"]* 480w, [^"]* 960w, [^"]* 1600w" sizes="auto, /);
  expect(html).toMatch(/data-colours="[0-9a-f]{27}"/);
  expect(html).toMatch(/poster="\/data\/images\/\w+\.webp"/);
  for (const name of names) expect(html).toContain(`<figcaption>Of ${name}</figcaption>`);

  expect(article?.images).toHaveLength(names.length + 2);
  expect(article?.images?.[0]).toMatchObject({ original: url('/large.jpg').replace('http:', 'https:') });
  const manifest = parseAs(manifestSchema, JSON.parse(files[MANIFEST_FILE] ?? ''), MANIFEST_FILE);
  const thumbnail = manifest.newest[0]?.thumbnail;
  expect(thumbnail).toMatchObject({
    width: 400,
    height: 300,
    colours: expect.stringMatching(/^[0-9a-f]{3}$/),
  });
  expect(article?.images?.map(({ file }) => `/${file}`)).toContain(thumbnail?.src);
  expect(Object.values(files).join()).not.toContain('A camera');
  expect(images).toMatchObject({ wanted: 6, fetched: 6, reused: 0, failed: [] });
});

test('a picture too long for WebP is still a picture', async () => {
  const { url, edition } = await start({ '/long.jpg': await photo(500, 17_000) });
  const { articles, images } = await edition(
    await temporaryFolder({ '1.html': post(1, figure(url('/long.jpg'))) }),
  );
  expect(images?.failed).toEqual([]);
  expect(articles[0]?.html).toMatch(/<img src="[^"]*\.jpg" [^>]*width="500" height="17000"/);
});

test('each fault is a line of the report, and the edition is right otherwise', async () => {
  const faults = {
    '/gone.jpg': 'gone',
    '/never.jpg': 'refused',
    '/busy-for-long.jpg': 'busy',
    '/silent.jpg': 'slow',
    '/stalls.jpg': 'slow',
    '/drips.jpg': 'slow',
    '/page.jpg': 'not-an-image',
    '/truncated.jpg': 'damaged',
    '/bomb.png': 'too-many-pixels',
    '/200-megabytes.gif': 'too-large',
    '/loop.jpg': 'too-many-redirects',
    'https://nowhere.invalid/x.jpg': 'unreachable',
  };
  const { url, edition } = await start();
  // On hosts of their own, lest one be left alone for the fault of another.
  const addresses = Object.keys(faults).map((path, n) =>
    path.startsWith('/') ? url(path).replace('127.0.0.2', `127.0.0.${n + 3}`) : path,
  );
  const postsDir = await temporaryFolder({
    '1.html': post(1, `<p>Before.</p>${[...addresses, url('/ok.jpg')].map(figure).join('')}<p>After.</p>`),
  });
  const { articles, report, images } = await edition(postsDir);
  expect(images?.failed.map(({ kind }) => kind)).toEqual(Object.values(faults));
  expect(images).toMatchObject({ wanted: addresses.length + 1, fetched: 1 });
  const text = reportText(report);
  for (const address of addresses)
    expect(text).toContain(`1.html: image ${address.replace('http:', 'https:')}: `);
  expect(text).toContain('an HTML page; left a link');
  expect(text).toMatch(/ 1 {2}127\.0\.0\.3:\d+: not there any more/);

  const html = articles[0]?.html ?? '';
  expect(html.match(/<figcaption>/g)).toHaveLength(addresses.length + 1);
  // What may pass is left to the reader's browser; what will not is a link.
  expect(html.match(/<img src="https:/g)).toHaveLength(5);
  expect(html.match(/ data-missing="/g)).toHaveLength(7);
  expect(html.match(/<img src="\/data\/images\//g)).toHaveLength(1);
  expect(html).toMatch(/^<p>Before\.<\/p>.*<p>After\.<\/p>$/s);
});

test('addresses that are not public are refused unless they are allowed', async () => {
  const { url, asked, edition } = await start();
  const postsDir = await temporaryFolder({ '1.html': post(1, figure(url('/ok.jpg'))) });
  const { images } = await edition(postsDir, { allowPrivate: false });
  expect(images?.failed).toMatchObject([
    { kind: 'private-address', reason: expect.stringContaining('--images-private') },
  ]);
  expect(asked).toEqual([]);
  expect((await edition(postsDir, { allowPrivate: true })).images).toMatchObject({ fetched: 1, failed: [] });
});

describe('the store', () => {
  test('a second build fetches nothing and makes the same bytes, for any number of threads', async () => {
    const files = Object.fromEntries(
      await Promise.all(
        Array.from({ length: 12 }, async (_, n) => [`/${n}.jpg`, await photo(500 + n, 300, n)] as const),
      ),
    );
    const { url, asked, edition } = await start(files);
    const posts = Array.from({ length: 220 }, (_, n) => [
      `${n}.html`,
      post(n, figure(url(n % 20 === 19 ? '/gone.jpg' : `/${n % 12}.jpg`))),
    ]);
    const postsDir = await temporaryFolder(Object.fromEntries(posts));
    const first = await edition(postsDir, {}, { workers: 1 });
    expect(first.images).toMatchObject({
      wanted: 13,
      fetched: 12,
      failed: [{ kind: 'gone', remembered: false }],
    });
    expect(asked).toHaveLength(13);
    const second = await edition(postsDir, {}, { workers: 3 });
    expect(second.images).toMatchObject({
      fetched: 0,
      reused: 12,
      failed: [{ kind: 'gone', remembered: true }],
    });
    expect(asked).toHaveLength(13);
    expect(second.files).toEqual(first.files);
  });

  test('without network there is what it has', async () => {
    const { url, asked, edition } = await start();
    const postsDir = await temporaryFolder({ '1.html': post(1, figure(url('/ok.jpg'))) });
    const before = await edition(postsDir, { offline: true });
    expect(before.images?.failed).toMatchObject([{ kind: 'not-stored' }]);
    expect(before.articles[0]?.html).toContain('<img src="https://127');
    expect(asked).toEqual([]);
    const online = await edition(postsDir);
    const after = await edition(postsDir, { offline: true });
    expect(after.images).toMatchObject({ reused: 1, failed: [] });
    expect(after.files).toEqual(online.files);
    expect(asked).toHaveLength(1);
  });

  test('a build that goes on from the last shows what the store has gained', async () => {
    const { url, edition } = await start();
    const bodies = Array.from({ length: 30 }, (_, n) => [
      `${n}.html`,
      post(n, n === 20 ? figure(url('/ok.jpg')) : 'Text.'),
    ]);
    const postsDir = await temporaryFolder(Object.fromEntries(bodies));
    const cacheDir = await temporaryFolder();
    const first = await edition(postsDir, { offline: true }, { cacheDir });
    const gained = await edition(postsDir, {}, { cacheDir, previous: first.outDir });
    expect(gained.report.compiled).toBe(0);
    const clean = await edition(postsDir);
    expect(gained.files).toEqual(clean.files);
    expect(gained.files).not.toEqual(first.files);
    const again = await edition(postsDir, {}, { cacheDir, previous: gained.outDir });
    expect(again.files).toEqual(clean.files);
  });

  test('what it has lost is made anew from the original, else fetched anew', async () => {
    const { url, asked, storeDir, edition } = await start();
    const postsDir = await temporaryFolder({ '1.html': post(1, figure(url('/ok.jpg'))) });
    const { files } = await edition(postsDir);
    const made = Object.keys(await filesBelow(join(storeDir, 'made')))[0] ?? '';
    await truncate(join(storeDir, 'made', made), 10);
    expect((await edition(postsDir)).files).toEqual(files);
    await rm(join(storeDir, 'originals'), { recursive: true });
    expect((await edition(postsDir)).files).toEqual(files);
    expect(asked).toHaveLength(1);
    await rm(join(storeDir, 'made'), { recursive: true });
    expect((await edition(postsDir)).files).toEqual(files);
    expect(asked).toHaveLength(2);
  });

  test('a damaged index forgets what it cannot read, and no more', async () => {
    const { url, asked, storeDir, edition } = await start({ '/a.jpg': await photo(90, 60) });
    const postsDir = await temporaryFolder({
      '1.html': post(1, figure(url('/ok.jpg')) + figure(url('/a.jpg'))),
    });
    await edition(postsDir);
    const index = join(storeDir, 'index.jsonl');
    const { 'index.jsonl': text = '' } = await filesBelow(storeDir);
    const damaged = text.replace(/^.*a\.jpg.*$/m, '{"kind":"original","url"');
    await writeFile(index, damaged);
    expect((await edition(postsDir)).images).toMatchObject({ fetched: 1, reused: 1 });
    expect(asked).toEqual(['/ok.jpg', '/a.jpg', '/a.jpg']);
  });

  test('on demand hosts are asked again: for changes, and for what failed', async () => {
    const { url, asked, edition } = await start();
    const postsDir = await temporaryFolder({
      '1.html': post(1, figure(url('/validated.jpg')) + figure(url('/gone.jpg'))),
    });
    const { files } = await edition(postsDir);
    const again = await edition(postsDir, { again: true });
    expect(asked.sort()).toEqual(['/gone.jpg', '/gone.jpg', '/validated.jpg', '/validated.jpg']);
    expect(again.images).toMatchObject({ fetched: 0, reused: 1, failed: [{ remembered: false }] });
    expect(again.files).toEqual(files);
  });

  test('keeps what its host has forgotten', async () => {
    const files = { '/once.jpg': await photo(90, 60) };
    const { url, edition } = await start(files);
    const postsDir = await temporaryFolder({ '1.html': post(1, figure(url('/once.jpg'))) });
    const before = await edition(postsDir);
    Reflect.deleteProperty(files, '/once.jpg');
    const after = await edition(postsDir, { again: true });
    expect(after.images).toMatchObject({ reused: 1, failed: [] });
    expect(after.files).toEqual(before.files);
  });

  test('that cannot be written ends no build', async () => {
    const { url, asked, storeDir, edition } = await start();
    await writeFile(join(storeDir, 'originals'), 'a file in the place of a folder');
    const body = Array.from({ length: 20 }, (_, n) => figure(url(`/ok.jpg?${n}`))).join('');
    const { images, articles } = await edition(await temporaryFolder({ '1.html': post(1, body) }));
    expect(images?.failed).toHaveLength(20);
    expect(images?.failed[0]?.kind).toBe('store-full');
    expect(articles[0]?.html.match(/<img src="https:/g)).toHaveLength(20);
    // It does not go on fetching what it cannot keep.
    expect(asked.length).toBeLessThanOrEqual(DEFAULT_LIMITS.perHost);
  });
});

test('only the newest articles’ images are mirrored', async () => {
  const { url, asked, edition } = await start({
    '/1.jpg': await photo(90, 60),
    '/2.jpg': await photo(91, 60),
  });
  const postsDir = await temporaryFolder({
    '1.html': post(1, figure(url('/1.jpg'))),
    '2.html': post(2, figure(url('/2.jpg'))),
  });
  const { articles } = await edition(postsDir, { newest: 1 });
  expect(asked).toEqual(['/1.jpg']);
  const html = articles.map(({ title, html }) => `${title} ${html}`).sort();
  expect(html[0]).toMatch(/^Post 1 .*"\/data\/images\//s);
  expect(html[1]).toMatch(/^Post 2 .*"https:\/\/127/s);
});
