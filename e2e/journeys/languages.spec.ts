import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { buildApp } from '../../src/build/app/build-app.ts';
import { newsPosts, PICTURE, picturePost } from '../support/posts.ts';
import { pseudoLocale } from '../support/pseudo-locale.ts';
import { createSite, type TestSite } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

let paper: TestSite;
test.beforeAll(async () => {
  const app = await mkdtemp(join(tmpdir(), 'broadsheet-pseudo-'));
  const site = { name: 'The Test Paper', language: 'en', timeZone: 'UTC' };
  await buildApp({ outDir: app, base: '/', site, plugins: [pseudoLocale()] });
  paper = await createSite([picturePost(), ...newsPosts().slice(0, 30)], {
    app,
    files: { 'Technology/图片/images/bridge.svg': PICTURE },
  });
});
test.afterAll(() => paper.remove());

/** What stands out of the window, or is wider than the box that holds it. */
const overflowing = (page: Page) =>
  page.evaluate(() => {
    const outside = [...document.querySelectorAll('body *')].filter((element) => {
      const box = element.getBoundingClientRect();
      const hidden =
        box.width < 2 || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      if (hidden || element.closest('pre, [data-scroll], svg, [class*="skip"]')) return false;
      return box.right > innerWidth + 1 || box.left < -1;
    });
    return outside.map((element) => element.outerHTML.slice(0, 120));
  });

for (const width of [390, 820, 1440])
  for (const dir of ['ltr', 'rtl'])
    test(`long texts fit at ${width} px, ${dir}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(paper.url('/'));
      await expect(page.getByText('[All articles länger').first()).toBeVisible();
      await page.evaluate((dir) => {
        document.documentElement.dir = dir;
      }, dir);
      expect(await overflowing(page)).toEqual([]);
      await page.getByRole('link', { name: '一座桥的早晨' }).first().click();
      await expect(page.getByRole('heading', { level: 1, name: '一座桥的早晨' })).toBeVisible();
      expect(await overflowing(page)).toEqual([]);
      // The rail has one button, the article's bar another.
      const settings = page.getByRole('button', { name: /^\[(?:Text s|S)ettings/ });
      await settings.filter({ visible: true }).first().click();
      await expect(page.getByRole('dialog', { name: /^\[Settings/ })).toBeVisible();
      expect(await overflowing(page)).toEqual([]);
      const wide = await page
        .getByRole('dialog', { name: /^\[Settings/ })
        .evaluate((dialog) =>
          [...dialog.querySelectorAll('*')].some((element) => element.scrollWidth > dialog.clientWidth),
        );
      expect(wide).toBe(false);
    });
