import type { BrowserContext, CDPSession } from '@playwright/test';
import { downloadFrom, openDownloads, storedIn, underControl, watchFetches } from '../support/downloads.ts';
import { newsPosts, PICTURE, type Post, picturePost } from '../support/posts.ts';
import type { TestSite } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

const FRESH: Post = {
  file: 'Technology/fresh.md',
  title: 'Fresh from the press',
  categories: ['Technology'],
  date: 'Sun, 02 Nov 2025 08:00:00 GMT',
  body: '<p>It is still warm.</p>',
};
const FILES = { 'Technology/图片/images/bridge.svg': PICTURE };

/** Wakes the site's worker as the browser does from time to time, where it grants Periodic Background Sync. */
async function wakeWorker(context: BrowserContext, site: TestSite): Promise<void> {
  const elsewhere = await context.newPage();
  const client = await context.newCDPSession(elsewhere);
  const registrationId = await registrationOf(client, site.url('/'));
  const origin = new URL(site.url('/')).origin;
  await client.send('ServiceWorker.dispatchPeriodicSyncEvent', { origin, registrationId, tag: 'keep-up' });
}

async function registrationOf(client: CDPSession, scope: string): Promise<string> {
  const found = new Promise<string>((resolve) =>
    client.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const registration = registrations.find(({ scopeURL }) => scopeURL === scope);
      if (registration) resolve(registration.registrationId);
    }),
  );
  await client.send('ServiceWorker.enable');
  return found;
}

/** Waits until stored packs have left, which they do last of all, and tells which. */
async function replaced(context: BrowserContext, site: TestSite, before: string[]): Promise<string[]> {
  const watcher = await context.newPage();
  await watcher.goto(site.url('/robots.txt'));
  const gone = async () => {
    const now = await storedIn(watcher, 'packs');
    return before.filter((pack) => !now.includes(pack));
  };
  await expect.poll(gone).not.toEqual([]);
  return gone();
}

test('a download follows the edition while no page is open', async ({ context, page, site }) => {
  await page.goto(site.url('/c/Technology'));
  await underControl(page);
  const sheet = await openDownloads(page);
  await sheet.getByRole('button', { name: 'Download', exact: true }).click();
  await expect(sheet.getByText('31 of 31 articles, 1 of 1 picture')).toBeVisible();
  const before = await storedIn(page, 'packs');
  await page.goto('about:blank');

  await site.publish([FRESH, picturePost(), ...newsPosts()], FILES);
  const fetched = watchFetches(context);
  await wakeWorker(context, site);
  expect(await replaced(context, site, before)).toHaveLength(1);
  expect(fetched.filter((path) => path.includes('/packs/'))).toHaveLength(1);

  await site.stop();
  await page.goto(site.url('/c/Technology?show=offline'));
  await expect(page.getByText('32 articles', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Fresh from the press' }).click();
  await expect(page.getByText('It is still warm.')).toBeVisible();
});

test('limits that act while no page is open spare what is starred', async ({ context, page, site }) => {
  await page.goto(site.url('/?sort=oldest'));
  await page.getByRole('link', { name: 'Story 120' }).click();
  await page.getByRole('navigation', { name: 'Article' }).getByRole('button', { name: 'Star' }).click();
  const sheet = await downloadFrom(page, site.url('/'));
  await expect(sheet.getByText('121 of 121 articles')).toBeVisible();
  await sheet.getByRole('combobox', { name: 'Not older than' }).selectOption('7 days');
  await expect(sheet.getByText('29 of 29 articles')).toBeVisible();
  // Those of the last seven days, and that of the star.
  await expect.poll(() => storedIn(page, 'packs')).toHaveLength(7);
  const before = await storedIn(page, 'packs');
  await page.goto('about:blank');

  await site.publish([FRESH, picturePost(), ...newsPosts()], FILES);
  await wakeWorker(context, site);
  expect(await replaced(context, site, before)).toHaveLength(1);
  await site.stop();
  await page.goto(site.url('/?show=offline&sort=oldest'));
  await page.getByRole('link', { name: 'Story 120' }).click();
  await expect(page.getByText('Paragraph 14.')).toBeVisible();
});
