import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { WORKER_REMOVAL } from '../../src/build/app/worker-removal.ts';
import { RENEWED_APP } from '../support/build-apps.ts';
import { RENEWED } from '../support/renewed-app.ts';
import { expect, test } from '../support/test.ts';

test('a new version of the reader waits for consent, takes over in that tab alone, and keeps the place', async ({
  context,
  page,
  site,
}) => {
  await page.goto(site.url('/'));
  await underControl(page);
  const other = await context.newPage();
  await other.goto(site.url('/c/Technology'));
  await other.evaluate(() => document.body.setAttribute('data-not-reloaded', ''));
  await page.getByRole('link', { name: 'Story 002' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Story 002' })).toBeVisible();
  const list = page.locator('#list');
  await list.evaluate((element) => element.scrollTo(0, 3000));
  const url = page.url();

  await site.deploy(RENEWED_APP);
  await lookForUpdate(page);
  await expect(page.getByText('A new version of the reader is ready.')).toBeVisible();
  await expect(page.getByText(RENEWED)).toHaveCount(0);
  await other.getByRole('button', { name: 'Later' }).click();
  await expect(other.getByText('A new version of the reader is ready.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Update' }).click();
  await expect(page.getByText(RENEWED)).toBeVisible();
  expect(page.url()).toBe(url);
  await expect(page.getByRole('heading', { level: 1, name: 'Story 002' })).toBeVisible();
  expect(await list.evaluate((element) => element.scrollTop)).toBe(3000);
  await expect(page.getByText('A new version of the reader is ready.')).toHaveCount(0);
  await expect(other.locator('body')).toHaveAttribute('data-not-reloaded');
});

test('an update comes, once, where the browser never says that the worker has changed', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    const add = navigator.serviceWorker.addEventListener;
    navigator.serviceWorker.addEventListener = function (type: string, ...rest: [EventListener]) {
      if (type !== 'controllerchange') add.call(this, type, ...rest);
    };
    sessionStorage.loads = Number(sessionStorage.loads ?? 0) + 1;
  });
  await page.goto(site.url('/'));
  await underControl(page);
  await site.deploy(RENEWED_APP);
  await lookForUpdate(page);
  await page.getByRole('button', { name: 'Update' }).click();
  await expect(page.getByText(RENEWED)).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.loads)).toBe('2');
});

test.describe('without a worker', () => {
  test.use({ serviceWorkers: 'block' });

  test('a part that is gone since a deploy brings the new version by itself', async ({ page, site }) => {
    await page.goto(site.url('/'));
    await expect(page.getByText('121 articles')).toBeVisible();
    // What is on its way is not to be torn off.
    await page.waitForLoadState('networkidle');
    await site.deploy(RENEWED_APP);
    await page.getByRole('button', { name: 'Settings' }).click();
    await expect(page.getByText(RENEWED)).toBeVisible();
  });

  test('a part that stays away is said to be missing, without end to the reloading', async ({
    page,
    site,
  }) => {
    await page.route('**/assets/settings-sheet-*.js', (route) => route.fulfill({ status: 404 }));
    await page.goto(site.url('/'));
    await expect(page.getByText('121 articles')).toBeVisible();
    const reloaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Settings' }).click();
    await reloaded;
    // The open sheet is an entry of the history, which the reload comes back to.
    await expect(page.getByRole('alert')).toContainText('A part of the reader is missing');
  });
});

test('a broken worker is replaced by one that removes itself; downloads stay', async ({ page, site }) => {
  await page.goto(site.url('/'));
  await underControl(page);
  await page.getByRole('link', { name: 'Story 002' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Story 002' })).toBeVisible();
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('packs')).keys()).length))
    .toBe(1);

  await writeFile(join(site.dir, 'sw.js'), WORKER_REMOVAL);
  const reloaded = page.waitForEvent('load');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await reloaded;
  await expect(page.getByText('121 articles')).toBeVisible();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await expect.poll(() => page.evaluate(() => caches.keys())).not.toContain('manifest');
  expect(await page.evaluate(async () => (await (await caches.open('packs')).keys()).length)).toBe(1);
});

test('an edition for a later reader leaves the stored one to this reader; one of the version before is read', async ({
  page,
  site,
}) => {
  const file = join(site.dir, 'data/manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, version: manifest.version - 1 }));
  await page.goto(site.url('/'));
  await underControl(page);
  await expect(page.getByText('121 articles')).toBeVisible();
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('manifest')).keys()).length))
    .toBe(1);

  const later = { ...manifest, version: manifest.version + 1, edition: '0000000000', months: 'none' };
  await writeFile(file, JSON.stringify(later));
  await rm(join(site.dir, 'data/index'), { recursive: true });
  await page.reload();
  await expect(page.getByText('121 articles')).toBeVisible();
  await page.reload();
  await expect(page.getByText('121 articles')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

async function underControl(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Has the browser look for a new worker now, which it else does when a page is opened. */
async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
}
