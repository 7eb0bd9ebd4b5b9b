import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serveEdition } from '../../src/build/serve/serve-edition.ts';
import { APP } from '../support/build-apps.ts';
import { writeScaleEdition } from '../support/scale-edition.ts';
import { test as base, expect } from '../support/test.ts';

/** `npm run test:scale` takes 100,000. */
const COUNT = Number(process.env.SCALE ?? 2000);
const COUNTED = `${COUNT.toLocaleString('en')} articles`;

/** All tests read one edition, and change nothing of it. */
const test = base.extend<object, { edition: string }>({
  edition: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
    async ({}, use) => {
      const dir = await mkdtemp(join(tmpdir(), 'broadsheet-large-'));
      await cp(APP, dir, { recursive: true });
      await writeScaleEdition(COUNT, dir);
      const { url, close } = await serveEdition({ dir, port: 0 });
      await use(url);
      await close();
      await rm(dir, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});
test.use({ serviceWorkers: 'block' });

const list = (page: Page) => page.locator('#list');
const scrollTo = (page: Page, share: number) =>
  list(page).evaluate((element, share) => element.scrollTo(0, share * element.scrollHeight), share);
/** Titles of the rows on screen, each with how far its row is below the window's top. */
const shownRows = (page: Page) =>
  list(page).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return [...element.querySelectorAll<HTMLElement>('[data-article]')]
      .map((row) => ({ id: row.dataset.article, top: Math.round(row.getBoundingClientRect().top - top) }))
      .filter((row) => row.top > 0 && row.top < bottom - top);
  });

/** Titles of rows whose lines do not all have their room: some of a line is hidden then, or lies on what is below. */
const rowsCutOff = (page: Page) =>
  list(page).evaluate((element) =>
    [...element.querySelectorAll<HTMLElement>('[data-article]')].flatMap((row) => {
      const title = row.querySelector('h3');
      const lines = title?.parentElement;
      const below = lines?.nextElementSibling;
      if (!lines || !below) return `no title in ${row.dataset.article}`;
      const given = lines.clientHeight;
      lines.style.flexShrink = '0';
      const wanted = lines.clientHeight;
      lines.style.flexShrink = '';
      const fits = below.getBoundingClientRect().bottom < row.getBoundingClientRect().bottom;
      return given === wanted && fits ? [] : (title.textContent ?? '');
    }),
  );

async function open(page: Page, edition: string, path = ''): Promise<void> {
  await page.goto(edition + path);
  await expect(page.getByText(COUNTED)).toBeVisible();
  await page.waitForLoadState('networkidle');
}

for (const scale of [1, 3]) {
  test.describe(`with a device scale factor of ${scale}`, () => {
    test.use({ deviceScaleFactor: scale, viewport: { width: 390, height: 844 } });

    test('a reader scrolls through all of it, and every row on screen is there', async ({
      page,
      edition,
    }) => {
      await open(page, edition);
      let oldest = '999999';
      for (const share of [0, 0.1, 0.35, 0.6, 0.85, 1]) {
        await scrollTo(page, share);
        await expect.poll(async () => (await shownRows(page)).length).toBeGreaterThan(2);
        await expect.poll(() => list(page).locator('[aria-busy="true"]').count()).toBe(0);
        const rows = await shownRows(page);
        const month = rows[0]?.id?.slice(0, 6) ?? '';
        expect(month <= oldest).toBe(true);
        oldest = month;
        for (const [index, row] of rows.slice(1).entries())
          expect(row.top - (rows[index]?.top ?? 0)).toBeGreaterThanOrEqual(156);
        expect(await list(page).locator('[data-index]').count()).toBeLessThanOrEqual(80);
      }
      await expect(list(page).getByRole('article').last()).toHaveAttribute('aria-posinset', String(COUNT));
      expect(oldest).toBe('202011');
      await page.mouse.move(200, 400);
      const [before] = await shownRows(page);
      await page.mouse.wheel(0, -300);
      await expect
        .poll(async () => (await shownRows(page)).find(({ id }) => id === before?.id)?.top)
        .toBe((before?.top ?? 0) + 300);
    });
  });
}

test('back, reload, another density and another size of the window keep the place', async ({
  page,
  edition,
}) => {
  await open(page, edition);
  await scrollTo(page, 0.5);
  await page.waitForLoadState('networkidle');
  const before = await shownRows(page);
  const [first, second] = before;
  await page.locator(`[data-article="${second?.id}"] a`).click();
  await expect(page.getByRole('heading', { level: 1 }).nth(1)).toBeVisible();
  expect(await shownRows(page)).toEqual(before);
  await page.goBack();
  await expect(page.locator(`[data-article="${second?.id}"] a`)).toBeFocused();
  expect(await shownRows(page)).toEqual(before);
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link').nth(1).click();
  await expect(page.getByText(COUNTED)).toBeHidden();
  await page.goBack();
  await expect.poll(() => shownRows(page)).toEqual(before);
  await page.locator(`[data-article="${second?.id}"] a`).focus();
  await page.reload();
  await expect(page.locator(`[data-article="${second?.id}"] a`)).toBeFocused();
  expect(await shownRows(page)).toEqual(before);
  await page.setViewportSize({ width: 1300, height: 700 });
  await expect.poll(async () => (await shownRows(page))[0]).toEqual(first);
  await expect(page.locator(`[data-article="${second?.id}"] a`)).toBeFocused();

  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'Compact' }).check();
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await shownRows(page)).map(({ id }) => id)).toContain(first?.id);
  await page.reload();
  await expect.poll(async () => (await shownRows(page)).map(({ id }) => id)).toContain(first?.id);
  expect(
    await list(page)
      .getByRole('article')
      .first()
      .evaluate((row) => row.clientHeight),
  ).toBeLessThan(64);
});

test('rows keep their places while summaries and pictures arrive, and a day’s heading sticks', async ({
  page,
  edition,
}) => {
  await page.route(/\/data\/(pages|images)\//, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await open(page, edition);
  await scrollTo(page, 0.4);
  await expect(list(page).locator('[aria-busy="true"]').first()).toBeVisible();
  const outlines = await shownRows(page);
  await expect.poll(() => list(page).locator('[aria-busy="true"]').count()).toBe(0);
  expect(await shownRows(page)).toEqual(outlines);
  const top = await list(page).evaluate((element) => element.getBoundingClientRect().top);
  const headings = await list(page).getByRole('heading', { level: 2 }).all();
  const places = await Promise.all(headings.map(async (heading) => (await heading.boundingBox())?.y));
  expect(places).toContain(top);
});

for (const width of [390, 820, 1440])
  test(`${width} pixels wide, no row cuts a line off in any density`, async ({ page, edition }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, edition);
    if (width === 820) await page.getByRole('button', { name: 'Open sections' }).click();
    await page.getByRole('button', { name: 'Settings' }).click();
    for (const density of ['Compact', 'Cosy', 'Cards']) {
      await page.getByRole('radio', { name: density }).check();
      for (const share of [0, 0.5]) {
        await scrollTo(page, share);
        await expect(
          list(page).getByRole('heading', { level: 3, includeHidden: true }).first(),
        ).toBeAttached();
        await expect.poll(() => list(page).locator('[aria-busy="true"]').count()).toBe(0);
        expect(await rowsCutOff(page), density).toEqual([]);
      }
    }
  });

test('what is scrolled to next is there already', async ({ page, edition }) => {
  await open(page, edition);
  await scrollTo(page, 0.4);
  await expect.poll(() => list(page).locator('[aria-busy="true"]').count()).toBe(0);
  await page.waitForLoadState('networkidle');
  await page.route(/\/data\/pages\//, (route) => route.abort());
  const before = await shownRows(page);
  await page.mouse.move(400, 600);
  await page.mouse.wheel(0, 3000);
  await expect.poll(async () => (await shownRows(page))[0]).not.toEqual(before[0]);
  const row = list(page).getByRole('article').filter({ visible: true }).last();
  await expect(row.getByRole('heading', { level: 3 })).toBeVisible();
  await expect(list(page).getByText('This entry could not be loaded.')).toHaveCount(0);
});

test('summaries that are scrolled past are not waited for', async ({ page, edition }) => {
  await open(page, edition);
  const cancelled: string[] = [];
  page.on('requestfailed', (request) => cancelled.push(request.url()));
  let held = true;
  await page.route(/\/data\/pages\//, async (route) => {
    while (held) await new Promise((resolve) => setTimeout(resolve, 50));
    await route.continue().catch(() => {});
  });
  const asked = page.waitForRequest(/\/data\/pages\//);
  await scrollTo(page, 0.3);
  await expect(list(page).locator('[aria-busy="true"]').first()).toBeVisible();
  await asked;
  await scrollTo(page, 0.7);
  await expect.poll(() => cancelled.filter((url) => url.includes('/data/pages/')).length).toBeGreaterThan(0);
  held = false;
  await expect.poll(() => list(page).locator('[aria-busy="true"]').count()).toBe(0);
});

test('a date shows while the list moves fast, and a calendar field leads to a day', async ({
  page,
  edition,
}) => {
  await open(page, edition);
  const bubble = page.locator('[data-visible]');
  await expect(bubble).toHaveCount(0);
  await scrollTo(page, 0.5);
  await expect(bubble).toContainText('2023');
  await expect(bubble).toHaveCount(0);

  await page.getByRole('button', { name: 'Go to a day' }).click();
  await page.getByLabel('Go to a day').last().fill('2022-03-15');
  await page.getByRole('button', { name: 'Go', exact: true }).click();
  const heading = list(page).getByRole('heading', { level: 2 }).first();
  await expect(heading).toHaveText(/1\d March 2022/);
  await expect(list(page).getByRole('article').locator(':focus')).toBeInViewport();
});
