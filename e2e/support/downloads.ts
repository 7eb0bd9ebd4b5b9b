import { type BrowserContext, expect, type Locator, type Page, type Route } from '@playwright/test';

/** Opens the sheet of downloads from the list, unless it is open. */
export async function openDownloads(page: Page): Promise<Locator> {
  const sheet = page.getByRole('dialog', { name: 'Downloads and storage' });
  const more = page.getByRole('button', { name: 'More for this list' });
  // Behind an open dialog nothing has a role.
  await more.or(sheet).first().waitFor();
  if (await sheet.isVisible()) return sheet;
  await more.click();
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  return sheet;
}

/** Begins to download everything. */
export async function downloadAll(page: Page): Promise<Locator> {
  const sheet = await openDownloads(page);
  await sheet.getByRole('radio', { name: 'Everything' }).check();
  await sheet.getByRole('button', { name: 'Download', exact: true }).click();
  return sheet;
}

/** Waits until the page's worker has control. */
export async function underControl(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Opens a page, and begins to download everything as soon as its worker has control. */
export async function downloadFrom(page: Page, url: string): Promise<Locator> {
  await page.goto(url);
  await underControl(page);
  return downloadAll(page);
}

/** Paths of what a cache of the browser holds. */
export async function storedIn(page: Page, cache: string): Promise<string[]> {
  return page.evaluate(
    async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
    cache,
  );
}

/** Paths of the edition's files that a browser asks the server for, as often as it does. */
export function watchFetches(context: BrowserContext): string[] {
  const fetched: string[] = [];
  context.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/^\/data\/(?:packs|pages|images|index|facets|sizes)\//.test(pathname)) fetched.push(pathname);
  });
  return fetched;
}

/** Holds requests back after the first few, until they are let through. */
export async function gate(
  context: BrowserContext,
  url: string,
  first: number,
): Promise<{ open: () => Promise<void>; held: () => number }> {
  const waiting: Route[] = [];
  let passed = 0;
  let isOpen = false;
  await context.route(url, async (route) => {
    if (isOpen || passed++ < first) return route.continue();
    waiting.push(route);
  });
  return {
    open: async () => {
      isOpen = true;
      await context.unroute(url);
      // Those of a page that is gone can't go on.
      for (const route of waiting) await route.continue().catch(() => undefined);
    },
    held: () => waiting.length,
  };
}

/** Begins to download everything, and holds it up as soon as the first packs are stored. */
export async function heldDownload(
  page: Page,
  front: string,
  first: number,
): Promise<{
  sheet: Locator;
  /** Lets it go on. */
  open: () => Promise<void>;
  /** How many packs it was not given. */
  held: () => number;
  /** Paths of the packs that are stored. */
  complete: string[];
}> {
  const packs = await gate(page.context(), '**/data/packs/*', first);
  await page.goto(front);
  await underControl(page);
  const sheet = await downloadAll(page);
  await expect.poll(packs.held).toBeGreaterThan(0);
  await expect.poll(() => storedIn(page, 'packs')).toHaveLength(first);
  return { ...packs, sheet, complete: await storedIn(page, 'packs') };
}
