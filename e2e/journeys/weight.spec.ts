import type { Page } from '@playwright/test';
import { APP } from '../support/build-apps.ts';
import { firstScripts, gzippedSize, scriptsOfPart } from '../support/scripts-of.ts';
import { expect, test } from '../support/test.ts';

/** Bytes of JavaScript, gzipped, that a reader waits for. */
const MOST_FOR_LIST = 150_000;
const MOST_FOR_ARTICLE = 165_000;

const forList = () => firstScripts(APP);
const forArticle = () => new Set([...firstScripts(APP), ...scriptsOfPart(APP, 'open-article')]);

/** Lets other scripts never come. */
async function allow(page: Page, scripts: ReadonlySet<string>): Promise<void> {
  await page.route(/\/assets\/[^/]+\.js$/, (route) => {
    const file = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    return scripts.has(file) ? route.continue() : undefined;
  });
}

test('a list needs little JavaScript, and is there without the rest', async ({ page, site }) => {
  expect(gzippedSize(APP, forList())).toBeLessThan(MOST_FOR_LIST);
  await allow(page, forList());
  await page.goto(site.url('/'));
  await expect(page.getByRole('link', { name: 'Story 001' })).toBeVisible();
  await expect(page.getByText('121 articles')).toBeVisible();
});

test('so does an article', async ({ page, site }) => {
  expect(gzippedSize(APP, forArticle())).toBeLessThan(MOST_FOR_ARTICLE);
  await allow(page, forArticle());
  await page.goto(site.url('/'));
  await page.getByRole('link', { name: '一座桥的早晨' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '一座桥的早晨' })).toBeVisible();
  await expect(page.getByText('太阳出来以后，雾就散了。', { exact: true })).toBeVisible();
});
