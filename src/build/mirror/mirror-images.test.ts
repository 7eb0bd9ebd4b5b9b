import { expect, test } from 'vitest';
import { manifestSchema } from '../../manifest/manifest.ts';
import { parseAs } from '../../manifest/parse.ts';
import { MANIFEST_FILE } from '../../manifest/paths.ts';
import { reportText } from '../report/report.ts';
import { temporaryFolder } from '../temporary-posts.ts';
import { animatedGif, photo } from './test-images.ts';
import { figure, post, start } from './test-mirror.ts';

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
