import type { BrowserContext, Page } from '@playwright/test';
import {
  downloadFrom,
  heldDownload,
  openDownloads,
  storedIn,
  underControl,
  watchFetches,
} from '../support/downloads.ts';
import { newsPosts, PICTURE, type Post, picturePost } from '../support/posts.ts';
import { serverInPlaceOf } from '../support/server-in-place.ts';
import { expect, test } from '../support/test.ts';

const FILES = { 'Technology/图片/images/bridge.svg': PICTURE };

/** A post newer than all of the first edition. */
function freshPost(number: number, section: string[]): Post {
  return {
    file: `${section.join('/')}/fresh-${number}.md`,
    title: `Fresh ${number}`,
    categories: section,
    date: new Date(Date.UTC(2025, 10, 2, 8, number)).toUTCString(),
    body: '<p>It is still warm.</p>',
  };
}

test('a downloaded section follows the edition: only what changed is fetched, what was withdrawn leaves', async ({
  context,
  page,
  site,
}) => {
  await page.goto(site.url('/c/Technology'));
  await underControl(page);
  let sheet = await openDownloads(page);
  await sheet.getByRole('button', { name: 'Download', exact: true }).click();
  await expect(sheet.getByText('31 of 31 articles, 1 of 1 picture')).toBeVisible();
  const before = await storedIn(page, 'packs');

  const kept = newsPosts().filter(({ title }) => title !== 'Story 120');
  await site.publish([freshPost(1, ['Technology']), freshPost(2, ['Finance', 'Weekly']), ...kept]);
  const fetched = watchFetches(context);
  await page.goto(site.url('/c/Technology'));
  await expect(page.getByRole('button', { name: '2 new articles' })).toBeVisible();
  sheet = await openDownloads(page);
  await expect(sheet.getByText('30 of 30 articles, 0 of 0 pictures')).toBeVisible();
  await expect.poll(() => storedIn(page, 'images')).toEqual([]);
  const after = await storedIn(page, 'packs');
  expect(fetched.filter((path) => path.includes('/packs/')).sort()).toEqual(
    after.filter((path) => !before.includes(path)).sort(),
  );
  await site.stop();
  await page.goto(site.url('/?show=offline'));
  await expect(page.getByText('30 articles', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Fresh 1' }).click();
  await expect(page.getByText('It is still warm.')).toBeVisible();
});

test('who downloads nothing loads no sizes', async ({ context, page, site }) => {
  const fetched = watchFetches(context);
  await page.goto(site.url('/'));
  await underControl(page);
  const databases = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  await expect.poll(databases).toContain('broadsheet-downloads');
  await page.waitForLoadState('networkidle');
  expect(fetched.some((path) => path.includes('/index/'))).toBe(true);
  expect(fetched.filter((path) => path.includes('/sizes/'))).toEqual([]);
});

test('an article stays readable while what replaced its file is not stored yet', async ({ page, site }) => {
  await expect((await downloadFrom(page, site.url('/'))).getByText('121 of 121 articles')).toBeVisible();
  await site.publish([freshPost(1, ['Technology']), picturePost(), ...newsPosts()], FILES);
  // The new edition arrives, its texts do not.
  await page.context().route('**/data/packs/*', (route) => route.abort());
  const stale = await storedEdition(page);
  await page.goto(site.url('/'));
  await expect.poll(() => storedEdition(page)).not.toBe(stale);
  await site.stop();
  await page.context().unrouteAll();
  await page.goto(site.url('/c/Technology?show=offline'));
  await expect(page.getByText('31 articles', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Story 004' }).click();
  await expect(page.getByText('Paragraph 14.')).toBeVisible();
});

test('limits let the oldest go, and keep what is starred', async ({ page, site }) => {
  await page.goto(site.url(`/a/${await idOf(page, site.url('/'), 'Story 120')}`));
  await page.getByRole('navigation', { name: 'Article' }).getByRole('button', { name: 'Star' }).click();
  const sheet = await downloadFrom(page, site.url('/'));
  await expect(sheet.getByText('121 of 121 articles')).toBeVisible();
  await sheet.getByRole('combobox', { name: 'Not older than' }).selectOption('7 days');
  await expect(sheet.getByText('29 of 29 articles')).toBeVisible();
  const most = sheet.getByRole('combobox', { name: 'At most' });
  await most.selectOption('50 MB');
  await page.reload();
  await openDownloads(page);
  await expect(most).toHaveValue('50');
  await page.goto(site.url('/?show=offline&sort=oldest'));
  await expect(page.getByRole('article', { name: 'Story 120' })).toBeVisible();
});

test('limits that are set while a download runs hold for it, too', async ({ page, site }) => {
  const { sheet, open } = await heldDownload(page, site.url('/'), 1);
  await sheet.getByRole('combobox', { name: 'Not older than' }).selectOption('7 days');
  await open();
  await expect(sheet.getByText('28 of 28 articles')).toBeVisible();
});

test('what is stored is shown by kind, and freed by kind', async ({ page, site }) => {
  const sheet = await downloadFrom(page, site.url('/'));
  await expect(sheet.getByText('121 of 121 articles, 1 of 1 picture')).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'Free: Articles' })).toBeVisible();
  await sheet.getByText('Articles by section').click();
  await expect(sheet.getByText('90 articles')).toBeVisible();
  await sheet.getByRole('button', { name: 'Free: Pictures', exact: true }).click();
  await expect(sheet.getByRole('button', { name: 'Free: Pictures', exact: true })).toHaveCount(0);
  expect(await storedIn(page, 'images')).toEqual([]);
  expect((await storedIn(page, 'packs')).length).toBeGreaterThan(4);
  await sheet.getByRole('button', { name: 'Ask the browser to keep it' }).click();
  await expect(sheet.getByText(/The browser (?:has promised|did not promise)/)).toBeVisible();
  await sheet.getByRole('button', { name: 'Free all…' }).click();
  await sheet.getByRole('button', { name: 'Cancel' }).click();
  expect((await storedIn(page, 'packs')).length).toBeGreaterThan(4);
  await sheet.getByRole('button', { name: 'Free all…' }).click();
  await sheet.getByRole('button', { name: 'Free all', exact: true }).click();
  await expect(sheet.getByText('Nothing is downloaded yet.')).toBeVisible();
  await expect.poll(() => storedIn(page, 'packs')).toEqual([]);
});

test.describe('pictures of other hosts', () => {
  const pictures = Array.from({ length: 35 }, (_, i) => `https://closed.example/${i}.svg`);
  const post: Post = {
    file: 'Pictures/many.md',
    title: 'Many pictures',
    categories: ['Pictures'],
    date: 'Sat, 01 Nov 2025 09:00:00 GMT',
    body: ['https://open.example/1.svg', 'https://silent.example/1.svg', ...pictures]
      .map((src) => `<p><img src="${src}" width="640" height="400" alt="Bridge"></p>`)
      .join('\n'),
  };

  test('those that may be read are stored, of the others a few; the rest is named', async ({
    context,
    page,
    site,
  }) => {
    await hostPictures(context);
    await site.publish([post, ...newsPosts()]);
    await page.goto(site.url('/c/Pictures'));
    await underControl(page);
    const sheet = await openDownloads(page);
    await expect(sheet.getByText('37 pictures of other sites, of unknown size')).toBeVisible();
    await sheet.getByRole('button', { name: 'Download', exact: true }).click();
    await expect(sheet.getByText('1 of 1 article, 31 of 37 pictures')).toBeVisible({ timeout: 20_000 });
    await sheet.getByText('6 files could not be stored').click();
    await expect(sheet.getByText('its host forbids it')).toHaveCount(5);
    await expect(sheet.getByText('https://silent.example/1.svg its server does not answer')).toBeVisible();
    await context.unrouteAll();
    await context.setOffline(true);
    await site.stop();
    await page.goto(site.url('/?show=offline'));
    await page.getByRole('link', { name: 'Many pictures' }).click();
    await expect(page.locator('img[src="https://open.example/1.svg"]')).toHaveJSProperty('naturalWidth', 640);
  });
});

test('the network is said to be slow, to want a sign-in, to be away, as it is', async ({ page, site }) => {
  await page.goto(site.url('/'));
  await underControl(page);
  const status = page.getByRole('status');
  await expect(status.getByText('Online')).toBeVisible();
  await site.stop();
  const silent = await serverInPlaceOf(site.url('/'), () => {});
  await page.reload();
  await expect(page.getByText('121 articles')).toBeVisible();
  await expect(status.getByText('Slow network: what is stored is shown')).toBeVisible();
  await silent.close();
  const signIn = await serverInPlaceOf(site.url('/'), (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Sign in</p>'),
  );
  await page.reload();
  await expect(page.getByText('121 articles')).toBeVisible();
  await expect(status.getByText('This network may want you to sign in')).toBeVisible();
  await signIn.close();
  await page.reload();
  await expect(status.getByText('Offline')).toBeVisible();
  await site.start();
  await page.reload();
  await expect(status.getByText('Online')).toBeVisible();
});

test('a part of a stored file is answered from the store', async ({ page, site }) => {
  await expect((await downloadFrom(page, site.url('/'))).getByText('1 of 1 picture')).toBeVisible();
  await site.stop();
  const [picture] = await storedIn(page, 'images');
  const part = await page.evaluate(async (url) => {
    const response = await fetch(url, { headers: { range: 'bytes=0-3' } });
    return [response.status, response.headers.get('content-range'), await response.text()];
  }, picture ?? '');
  expect(part).toEqual([206, `bytes 0-3/${PICTURE.length}`, '<svg']);
});

async function storedEdition(page: Page): Promise<string> {
  return page.evaluate(
    async () => (await (await (await caches.open('manifest')).match('/data/manifest.json'))?.json())?.edition,
  );
}

/** The id of an article, found by its title. */
async function idOf(page: Page, front: string, title: string): Promise<string> {
  await page.goto(`${front}?sort=oldest`);
  const row = page.getByRole('article', { name: title });
  await row.waitFor();
  return (await row.getAttribute('data-article')) ?? '';
}

/** One host lets others read its pictures, one only shows them, one does not answer. */
async function hostPictures(context: BrowserContext): Promise<void> {
  const svg = { contentType: 'image/svg+xml', body: PICTURE };
  await context.route('https://open.example/**', (route) =>
    route.fulfill({ ...svg, headers: { 'access-control-allow-origin': '*' } }),
  );
  // Without such a header Playwright adds one that lets everybody read.
  const closed = { 'access-control-allow-origin': 'https://elsewhere.example' };
  await context.route('https://closed.example/**', (route) => route.fulfill({ ...svg, headers: closed }));
  await context.route('https://silent.example/**', (route) => route.abort());
}
