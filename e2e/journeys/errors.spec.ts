import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Route } from '@playwright/test';
import { MANIFEST_FILE } from '../../src/manifest/paths.ts';
import { newsPosts } from '../support/posts.ts';
import type { TestSite } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

test.use({ serviceWorkers: 'block' });

async function changeManifest(site: TestSite, change: (text: string) => string): Promise<void> {
  const file = join(site.dir, MANIFEST_FILE);
  await writeFile(file, change(await readFile(file, 'utf8')));
}

test('a page that does not exist says so, and leads on', async ({ page, site }) => {
  await page.goto(site.url('/c/Nowhere'));
  await expect(page.getByRole('alert')).toContainText('There is no such section');
  await page.goto(site.url('/a/202511-zzzzzzz'));
  await expect(page.getByRole('alert')).toContainText('There is no such article');
  await page.getByRole('link', { name: 'To the front page' }).click();
  await expect(page.getByText('121 articles')).toBeVisible();
  await page.goto(site.url('/a/x/y'));
  await expect(page).toHaveTitle('There is no such page');
  await page.goto(site.url('/a/nonsense'));
  await expect(page.getByRole('alert')).toContainText('There is no such article');
});

test('the server answers as static hosts do', async ({ request, site }) => {
  expect((await request.get(site.url('/c/Finance'))).status()).toBe(200);
  expect((await request.get(site.url('/a/202511-zzzzzzz'))).status()).toBe(200);
  expect((await request.get(site.url('/data/packs/gone.json'))).status()).toBe(404);
  expect((await request.get(site.url('/elsewhere'))).status()).toBe(404);
});

test('an edition of a later version asks for a newer reader', async ({ page, site }) => {
  await changeManifest(site, (text) => text.replace(/"version":\d+/, '"version":99'));
  await page.goto(site.url('/'));
  await expect(page.getByRole('alert')).toContainText('This edition needs a newer reader');
  await expect(page.getByRole('button', { name: 'Reload the page' })).toBeVisible();
});

test('a damaged manifest is named with the field at fault, and can be tried again', async ({
  page,
  site,
}) => {
  await changeManifest(site, (text) => text.replace('"count":121', '"count":"many"'));
  await page.goto(site.url('/'));
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('A file of this edition is damaged');
  await expect(alert).toContainText('data/manifest.json: field “count”');
  await changeManifest(site, (text) => text.replace('"count":"many"', '"count":121'));
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('121 articles')).toBeVisible();
});

test('a missing pack spoils its articles only', async ({ page, site }) => {
  const packs = join(site.dir, 'data/packs');
  for (const file of await readdir(packs)) {
    if ((await readFile(join(packs, file), 'utf8')).includes('Story 004')) await rm(join(packs, file));
  }
  await page.goto(site.url('/'));
  await page.getByRole('link', { name: 'Story 004' }).click();
  await expect(page.getByRole('alert')).toContainText('A part of this edition is missing');
  await page.getByRole('link', { name: 'Story 003' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Story 003' })).toBeVisible();
});

test('a missing page of summaries leaves rows that can be tried again', async ({ page, site }) => {
  const pages = join(site.dir, 'data/pages');
  const kept = new Map<string, string>();
  for (const file of await readdir(pages)) {
    kept.set(join(pages, file), await readFile(join(pages, file), 'utf8'));
    await rm(join(pages, file));
  }
  await page.goto(site.url('/'));
  await expect(page.getByText('121 articles')).toBeVisible();
  await page.locator('#list').evaluate((element) => element.scrollTo(0, 9000));
  const failed = page.getByText('This entry could not be loaded.').first();
  await expect(failed).toBeVisible();
  for (const [file, text] of kept) await writeFile(file, text);
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await expect(page.getByRole('article', { name: /^Story 05\d/ }).first()).toBeVisible();
});

/** What hosts and networks answer in the place of a file, now and then. */
const WRONG_ANSWERS: Record<string, (route: Route) => Promise<void>> = {
  'is missing': (route) => route.fulfill({ status: 404, body: 'not found' }),
  'makes the server fail': (route) => route.fulfill({ status: 500, body: '' }),
  'is a page instead': (route) => route.fulfill({ contentType: 'text/html', body: '<p>Sign in</p>' }),
  'is cut off': async (route) => {
    const whole = await (await route.fetch()).text();
    await route.fulfill({ contentType: 'application/json', body: whole.slice(0, whole.length / 2) });
  },
  'is another': (route) =>
    route.fulfill({
      contentType: 'application/json',
      body: '{"summaries":[],"articles":[],"month":"209901"}',
    }),
  'does not come': (route) => route.abort('timedout'),
};
for (const [fault, answer] of Object.entries(WRONG_ANSWERS))
  test(`a page of summaries that ${fault} spoils its rows only, and can be had again`, async ({
    page,
    site,
  }) => {
    await page.route('**/data/pages/**', answer);
    await page.goto(site.url('/'));
    await expect(page.getByRole('article', { name: 'Story 001' })).toBeVisible();
    await page.locator('#list').evaluate((element) => element.scrollTo(0, 9000));
    await expect(page.getByText('This entry could not be loaded.').first()).toBeVisible();
    // Not while an answer is still being made.
    await page.unrouteAll({ behavior: 'wait' });
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await expect(page.getByRole('article', { name: /^Story 05\d/ }).first()).toBeVisible();
  });

for (const [fault, answer] of Object.entries(WRONG_ANSWERS))
  test(`a month of the index that ${fault} leaves a gap, and the rest is there`, async ({ page, site }) => {
    await page.route('**/data/index/202510.*', answer);
    await page.goto(site.url('/'));
    const gap = page.getByText('October 2025: this part of the list could not be loaded.');
    await expect(gap).toBeVisible();
    await expect(page.getByRole('link', { name: '一座桥的早晨' })).toBeVisible();
    await expect(page.getByText('121 articles')).toBeVisible();
    await page.unroute('**/data/index/202510.*');
    await gap.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('link', { name: 'Story 003', exact: true })).toBeVisible();
    await expect(gap).toBeHidden();
    await expect(page.getByRole('alert')).toBeHidden();
  });

test('a pack that is cut off in a cache is asked for anew', async ({ page, site }) => {
  let asked = 0;
  await page.route('**/data/packs/**', async (route) => {
    asked += 1;
    const response = await route.fetch();
    const whole = await response.text();
    await route.fulfill({ response, body: asked === 1 ? whole.slice(0, 100) : whole });
  });
  await page.goto(site.url('/'));
  await page.getByRole('link', { name: 'Story 003', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Story 003' })).toBeVisible();
  expect(asked).toBe(2);
});

test('an edition that comes while its reader reads gives what the old one lacks, at the same place', async ({
  page,
  site,
}) => {
  await page.goto(site.url('/'));
  await expect(page.getByText('121 articles')).toBeVisible();
  await page.waitForLoadState('networkidle');
  const fresh = Array.from({ length: 3 }, (_, i) => ({
    file: `Technology/fresh-${i}.md`,
    title: `Fresh ${i}`,
    categories: ['Technology'],
    date: `Sun, 02 Nov 2025 0${i}:00:00 GMT`,
    body: '<p>It is still warm.</p>',
  }));
  const others = newsPosts().map((post) => ({ ...post, title: `${post.title}, revised` }));
  await site.publish([...fresh, ...others]);
  await page.locator('#list').evaluate((element) => element.scrollTo(0, 9000));
  await expect(page.getByText('123 articles')).toBeVisible();
  const row = page.getByRole('article', { name: 'Story 057, revised' });
  await expect(row).toBeInViewport();
  await row.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Story 057, revised' })).toBeVisible();
});

test('an edition without articles says what to do', async ({ page, site }) => {
  await site.publish([]);
  await page.goto(site.url('/'));
  await expect(page.getByText('Nothing here yet')).toBeVisible();
  await expect(page.getByText('Add posts to the folder and build it again.')).toBeVisible();
});

test('a picture that is gone leaves its caption and says so', async ({ page, site }) => {
  await rm(join(site.dir, 'data/images'), { recursive: true });
  await page.goto(site.url('/'));
  await page.getByRole('link', { name: '一座桥的早晨' }).click();
  const figure = page.locator('figure');
  await expect(figure).toContainText('The picture could not be loaded');
  await expect(figure.locator('figcaption')).toHaveText('晨雾中的桥');
});

test('a part of the reader that does not come says so, and comes with a reload', async ({ page, site }) => {
  await page.route(/\/assets\/open-article-.*\.js$/, (route) => route.abort());
  await page.goto(site.url('/'));
  // At first the reader looks by itself, once, whether a newer app has the part.
  const reloaded = page.waitForEvent('load');
  await page.getByRole('link', { name: '一座桥的早晨' }).click();
  await reloaded;
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('A part of the reader is missing');
  await page.unroute(/\/assets\/open-article-.*\.js$/);
  await alert.getByRole('button', { name: 'Reload the page' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '一座桥的早晨' })).toBeVisible();
});
