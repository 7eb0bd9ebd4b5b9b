import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { animatedGif, photo } from '../../src/build/mirror/test-images.ts';
import { downloadFrom } from '../support/downloads.ts';
import { startImageHost } from '../support/image-host.ts';
import { createSite, type TestSite } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

/** A real post as its publisher's crawler wrote it. It lies beside the project, and not everywhere. */
const SEED = fileURLToPath(new URL('../../../shared/samples/seed-post.md', import.meta.url));
const SEED_IMAGE = '/spider202171/133/w533h400/20210701/17af-krwipas2918033.jpg';

declare global {
  interface Window {
    /** Sum of all layout shifts. */
    shift: number;
  }
}

/** Adds up how much the page moves by itself. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) window.shift += Number(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

test.describe('an article with mirrored pictures', () => {
  let site: TestSite;
  let host: string;

  test.beforeAll(async () => {
    const images = await startImageHost({
      '/wide.jpg': await photo(1800, 1200),
      '/moving.gif': await animatedGif(300, 200, 3),
      '/small.jpg': await photo(533, 400),
    });
    host = new URL(images.url('/')).host;
    const figure = (name: string, caption: string) =>
      `<figure><img src="${images.url(`/${name}`)}" alt=""><figcaption>${caption}</figcaption></figure>`;
    const text = `<p>${'The morning edition was late, and nobody in the room minded. '.repeat(8)}</p>`;
    site = await createSite(
      [
        {
          file: 'a.md',
          title: 'Four pictures',
          categories: ['Views'],
          date: 'Fri, 31 Oct 2025 08:00:00 GMT',
          image: images.url('/wide.jpg'),
          body: [
            figure('wide.jpg', 'A wide view'),
            ...[text, figure('moving.gif', 'It moves'), text],
            ...[figure('small.jpg', 'A small view'), figure('gone.jpg', 'A view that is lost'), text],
          ].join(''),
        },
      ],
      { mirror: true },
    );
    // From here on all must come from the site.
    await images.stop();
  });
  test.afterAll(() => site.remove());

  test('it moves nothing, asks no other host, and says what is missing', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await watchShifts(page);
    await page.goto(site.url('/'));
    const thumbnail = page.getByRole('main').locator('article img').first();
    await expect(thumbnail).toHaveJSProperty('naturalWidth', 400);
    const article = await page.getByRole('link', { name: 'Four pictures' }).getAttribute('href');
    await page.goto(site.url(article ?? ''));

    const figures = page.locator('figure');
    for (const [place, caption, width] of [
      [0, 'A wide view', 1800],
      [1, 'It moves', 300],
      [2, 'A small view', 533],
    ] as const) {
      const figure = figures.nth(place);
      await figure.scrollIntoViewIfNeeded();
      await expect(figure.locator('figcaption')).toHaveText(caption);
      await expect(figure.locator('img')).toHaveAttribute('width', String(width));
      await expect(figure.locator('img')).toHaveJSProperty('complete', true);
      await expect
        .poll(() => figure.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0);
    }
    const lost = figures.nth(3);
    await lost.scrollIntoViewIfNeeded();
    await expect(lost).toContainText(`The picture is not at ${host} any more.`);
    await expect(lost.getByRole('link', { name: 'Its address' })).toHaveAttribute(
      'href',
      `https://${host}/gone.jpg`,
    );
    await expect(lost.locator('figcaption')).toHaveText('A view that is lost');

    expect(await page.evaluate(() => window.shift)).toBe(0);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(site.url('/')))).toEqual([]);
  });

  test('it shows colours until a picture is there, and the stored width when the best cannot be had', async ({
    context,
    page,
  }) => {
    // What the worker fetches no page can hold back.
    await context.route('**/sw.js', (route) => route.abort());
    await page.goto(site.url('/'));
    const article = await page.getByRole('link', { name: 'Four pictures' }).getAttribute('href');
    const picture = page.locator('figure img').first();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let stored = '';
    const refused: string[] = [];
    await page.route('**/data/images/*', async (route) => {
      await held;
      if (new URL(route.request().url()).pathname === stored) return route.continue();
      refused.push(route.request().url());
      return route.abort();
    });
    await page.goto(site.url(article ?? ''));
    await expect(picture).toHaveCSS('background-image', /^radial-gradient.*linear-gradient/s);
    await expect(picture).toHaveCSS('opacity', '1');
    stored = (await picture.getAttribute('src')) ?? '';
    const offered = (await picture.getAttribute('srcset')) ?? '';
    expect(offered.split(', ')).toHaveLength(3);
    // The one that the browser asks for is not the one that is stored.
    await picture.evaluate((image: HTMLImageElement) => {
      image.srcset = image.srcset.replace(/, \S+ 960w/, '');
    });
    release();
    await expect(picture).toHaveJSProperty('currentSrc', site.url(stored));
    await expect(picture).toHaveJSProperty('complete', true);
    expect(refused.length).toBeGreaterThan(0);
    await expect(picture).not.toHaveAttribute('srcset');
  });

  test('the lightbox takes the widest', async ({ page }) => {
    await page.goto(site.url('/'));
    await page.getByRole('link', { name: 'Four pictures' }).click();
    await page.getByRole('button', { name: 'Enlarge: A wide view' }).click();
    const large = page.getByRole('dialog', { name: 'Pictures' }).getByRole('img');
    await expect(large).toHaveJSProperty('naturalWidth', 1800);
    await expect(page.getByRole('link', { name: 'Open the original at its host' })).toHaveAttribute(
      'href',
      `https://${host}/wide.jpg`,
    );
  });
});

test('what was downloaded shows its pictures without the site, whatever width the screen wants', async ({
  page,
}) => {
  const images = await startImageHost({ '/wide.jpg': await photo(1800, 1200) });
  const site = await createSite(
    [
      {
        file: 'a.md',
        title: 'A wide picture',
        categories: ['Views'],
        date: 'Fri, 31 Oct 2025 08:00:00 GMT',
        image: images.url('/wide.jpg'),
        body: `<p>Text.</p><figure><img src="${images.url('/wide.jpg')}" alt=""></figure>`,
      },
    ],
    { mirror: true },
  );
  await images.stop();
  try {
    await page.setViewportSize({ width: 390, height: 844 });
    const sheet = await downloadFrom(page, site.url('/'));
    await expect(sheet.getByText('1 of 1 article, 2 of 2 pictures')).toBeVisible();
    await site.stop();
    await page.goto(site.url('/?show=offline'));
    await expect(page.locator('article img').first()).toHaveJSProperty('naturalWidth', 400);
    await page.getByRole('link', { name: 'A wide picture' }).click();
    const picture = page.locator('figure > img');
    await expect(picture).not.toHaveAttribute('srcset');
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0))
      .toBe(true);
  } finally {
    await site.remove();
  }
});

test('the picture of the reference post is mirrored, with its caption', async ({ page }) => {
  test.skip(!existsSync(SEED), 'the reference post is not on this machine');
  const images = await startImageHost({ [SEED_IMAGE]: await photo(533, 400) });
  const post = readFileSync(SEED, 'utf8').replaceAll('https://n.sinaimg.cn', images.url(''));
  const site = await createSite([], { files: { 'seed-post.md': post }, mirror: true });
  await images.stop();
  try {
    await page.goto(site.url('/'));
    await page.getByRole('link', { name: '吉林市商务局召开2021年上半年商务经济运行调度会' }).click();
    const figure = page.locator('figure');
    await expect(figure.locator('figcaption')).toHaveText('图为会议现场');
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.locator('img')).toHaveAttribute('src', /^\/data\/images\/\w+\.webp$/);
    await expect(figure.locator('img')).toHaveJSProperty('naturalWidth', 533);
    await expect(figure.locator('img')).toHaveAttribute('height', '400');
  } finally {
    await site.remove();
  }
});
