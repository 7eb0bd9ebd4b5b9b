import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { downloadAll, openDownloads, underControl } from '../support/downloads.ts';
import { watchServed } from '../support/served-files.ts';
import { serverInPlaceOf } from '../support/server-in-place.ts';
import { ScaleSite } from './scale-site.ts';
import { expectStored, isComplete, storedFiles, wish } from './stored-edition.ts';

const ARTICLES = Number(process.env.SCALE_DOWNLOAD || 10_000);
/** As many requests may a fault cost: of the files that were on their way, each once more past the browser's cache. */
const MOST_TWICE = 2 * 6;

let root: string;
let site: ScaleSite;

test.beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'broadsheet-faults-'));
  site = new ScaleSite(root);
  for (let index = 0; index < ARTICLES; index++) await site.write(index);
  await site.publish();
  await site.serve();
});

test.afterAll(async () => {
  await site.close();
  await rm(root, { recursive: true, force: true });
});

/** Waits until so many files more are stored. */
async function growth(page: Page): Promise<void> {
  const before = (await storedFiles(page)).length;
  const more = Math.min(200, ARTICLES / 50);
  await expect.poll(async () => (await storedFiles(page)).length).toBeGreaterThan(before + more);
}

/** Takes the site from the net until the download says so. */
async function withoutSite(sheet: Locator, says: string, stand: { close: () => Promise<void> }) {
  await expect(sheet.getByText(says)).toBeVisible();
  await stand.close();
  await site.start();
}

test('a download goes through one fault after the other, loses nothing, and ends complete', async ({
  context,
  page,
}) => {
  const { served, end } = watchServed();
  await page.goto(site.url);
  await underControl(page);
  const sheet = await downloadAll(page);
  await growth(page);

  await test.step('no network, no server', async () => {
    await context.setOffline(true);
    await site.close();
    const stand = { close: () => context.setOffline(false) };
    await withoutSite(sheet, 'The site does not answer. The download goes on by itself', stand);
    await growth(page);
  });
  await test.step('a network that wants a sign-in', async () => {
    await site.close();
    const signIn = await serverInPlaceOf(site.url, (response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Sign in</p>'),
    );
    await withoutSite(sheet, 'The network answers with a page of its own', signIn);
    await growth(page);
  });
  await test.step('a server that stalls', async () => {
    await site.close();
    const stalled = await serverInPlaceOf(site.url, () => {});
    await withoutSite(sheet, 'The site does not answer. The download goes on by itself', stalled);
    await growth(page);
  });
  await test.step('a full device', async () => {
    const client = await context.newCDPSession(page);
    const { origin } = new URL(site.url);
    await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
    await expect(sheet.getByText('The device is full. All that had arrived is kept')).toBeVisible();
    await client.send('Storage.overrideQuotaForOrigin', { origin });
    await sheet.getByRole('button', { name: 'Go on with Everything' }).click();
    await growth(page);
  });
  const second = await context.newPage();
  await test.step('a closed tab, another that takes over', async () => {
    await second.goto(site.url);
    await openDownloads(second);
    await page.close();
    await growth(second);
  });
  const twice = served.length - new Set(served).size;
  expect(twice).toBeLessThanOrEqual(5 * MOST_TWICE);
  await test.step('another edition', async () => {
    await site.close();
    await site.write(ARTICLES, 1);
    await site.publish();
    await site.start();
    await expect.poll(() => isComplete(second, site)).toBe(true);
  });
  end();
  const { report } = await wish(second);
  expect(report.articles).toEqual({ stored: ARTICLES + 1, of: ARTICLES + 1 });
  expect(report.missing).toEqual([]);
  console.log(`${await expectStored(second, site)} files, ${twice} asked for twice`);
  await test.step('evicted behind our back', async () => {
    await second.evaluate(() => caches.delete('packs'));
    await second.reload();
    await expect
      .poll(async () => (await storedFiles(second)).some((file) => file.startsWith('packs/')))
      .toBe(true);
    await expect.poll(() => isComplete(second, site)).toBe(true);
    await expectStored(second, site);
  });
});
