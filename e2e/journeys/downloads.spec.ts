import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  downloadAll,
  downloadFrom,
  gate,
  heldDownload,
  openDownloads,
  storedIn,
  underControl,
  watchFetches,
} from '../support/downloads.ts';
import { newsPosts, PICTURE, picturePost } from '../support/posts.ts';
import { serverInPlaceOf } from '../support/server-in-place.ts';
import { expect, test } from '../support/test.ts';

const COMPLETE = '121 of 121 articles, 1 of 1 picture';

test('a section that was downloaded can be read whole without the site', async ({ page, site }) => {
  await page.goto(site.url('/c/Technology'));
  await underControl(page);
  const sheet = await openDownloads(page);
  await expect(sheet.getByText('31 articles · 1 picture')).toBeVisible();
  const pictures = sheet.getByRole('checkbox', { name: 'With pictures' });
  await pictures.uncheck();
  await expect(sheet.getByText('31 articles · about')).toBeVisible();
  await pictures.check();
  await expect(sheet.getByText('31 articles · 1 picture')).toBeVisible();
  await sheet.getByRole('button', { name: 'Download', exact: true }).click();
  await expect(sheet.getByText('31 of 31 articles, 1 of 1 picture')).toBeVisible();

  await site.stop();
  await page.reload();
  await page.goto(site.url('/c/Technology?show=offline'));
  await expect(page.getByText('31 articles', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: '一座桥的早晨' }).click();
  await expect(page.locator('figure > img')).toHaveJSProperty('naturalWidth', 640);
  const articleBar = page.getByRole('navigation', { name: 'Article' });
  for (let number = 4; number <= 120; number += 4) {
    await articleBar.getByRole('link', { name: 'Next article' }).click();
    const title = `Story ${String(number).padStart(3, '0')}`;
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByText('Paragraph 14.')).toBeVisible();
  }
  await page.goto(site.url('/?show=offline'));
  await expect(page.getByText('31 articles', { exact: true })).toBeVisible();
});

test('an article is kept from its own bar, and let go again', async ({ page, site }) => {
  await page.goto(site.url('/'));
  await underControl(page);
  await page.getByRole('link', { name: 'Story 003' }).click();
  const keep = page.getByRole('button', { name: 'Keep this article on this device' });
  await keep.click();
  await expect(keep).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Downloads and storage' }).click();
  const sheet = page.getByRole('dialog', { name: 'Downloads and storage' });
  await expect(sheet.getByRole('heading', { name: 'Story 003' })).toBeVisible();
  await expect(sheet.getByText('1 of 1 article')).toBeVisible();
  await sheet.getByRole('button', { name: 'Close' }).click();
  await keep.click();
  await expect(keep).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(() => storedIn(page, 'packs')).toEqual([]);
});

test('a download of everything stores each file of the edition once, as it is', async ({
  context,
  page,
  site,
}) => {
  const fetched = watchFetches(context);
  const sheet = await downloadFrom(page, site.url('/'));
  await expect(sheet.getByText(COMPLETE)).toBeVisible();

  const stored = await page.evaluate(async () => {
    const files: [path: string, digest: string][] = [];
    for (const name of ['packs', 'index', 'images']) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const body = await (await cache.match(request))?.arrayBuffer();
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body ?? new ArrayBuffer()));
        files.push([new URL(request.url).pathname.slice('/data/'.length), [...digest].join()]);
      }
    }
    return files;
  });
  for (const [file, digest] of stored) {
    const content = readFileSync(join(site.dir, 'data', file));
    expect([...createHash('sha256').update(content).digest()].join(), file).toBe(digest);
  }
  const published = readdirSync(join(site.dir, 'data'), { recursive: true, encoding: 'utf8' });
  const files = published.filter((file) => /\.\w+$/.test(file) && !/^(?:manifest|heads)/.test(file));
  expect(stored.map(([file]) => file).sort()).toEqual(expect.arrayContaining(files.sort()));
  expect(fetched.filter((path) => path.includes('/packs/')).length).toBe(
    files.filter((path) => path.startsWith('packs/')).length,
  );
});

test('a download goes on after a reload, a closed tab and a lost network, and fetches nothing twice', async ({
  context,
  page,
  site,
}) => {
  const fetched = watchFetches(context);
  const { complete, open } = await heldDownload(page, site.url('/'), 2);

  await page.reload();
  await expect(page.getByRole('button', { name: /^Downloads and storage · \d+%$/ })).toBeVisible();
  const second = await context.newPage();
  await second.goto(site.url('/'));
  await page.close();
  await context.setOffline(true);
  await site.stop();
  await open();
  const sheet = await openDownloads(second);
  await expect(sheet.getByText('The site does not answer. The download goes on by itself')).toBeVisible();
  await site.start();
  await context.setOffline(false);
  await expect(sheet.getByText(COMPLETE)).toBeVisible({ timeout: 20_000 });
  for (const file of complete) expect(fetched.filter((path) => path === file).length, file).toBe(1);
});

test('a pause stops a download, and it goes on from there; removing it lets go what it held', async ({
  page,
  site,
}) => {
  const { sheet, complete, open } = await heldDownload(page, site.url('/'), 1);
  await sheet.getByRole('button', { name: 'Pause Everything' }).click();
  await expect(sheet.getByText('Paused. What is stored stays.')).toBeVisible();
  await open();
  expect(await storedIn(page, 'packs')).toEqual(complete);
  await sheet.getByRole('button', { name: 'Go on with Everything' }).click();
  await expect(sheet.getByText(COMPLETE)).toBeVisible();
  await sheet.getByRole('button', { name: 'Remove Everything' }).click();
  await expect(sheet.getByText('Nothing is downloaded yet.')).toBeVisible();
  await expect.poll(async () => (await storedIn(page, 'packs')).length).toBe(0);
});

test('two tabs that download the same share the work', async ({ context, page, site }) => {
  const fetched = watchFetches(context);
  const packs = await gate(context, '**/data/packs/*', 1);
  await page.goto(site.url('/'));
  await underControl(page);
  const second = await context.newPage();
  await second.goto(site.url('/'));
  const sheet = await downloadAll(page);
  const secondSheet = await downloadAll(second);
  await expect(secondSheet.getByText('Storing the articles…')).toBeVisible();
  await packs.open();
  await expect(sheet.getByText(COMPLETE)).toBeVisible();
  await expect(secondSheet.getByText(COMPLETE)).toBeVisible();
  const asked = fetched.filter((path) => path.includes('/packs/'));
  expect(new Set(asked).size).toBe(asked.length);
});

test('a full device stops a download and loses nothing; with room it goes on', async ({
  context,
  page,
  site,
}) => {
  const fetched = watchFetches(context);
  const { sheet, complete, open } = await heldDownload(page, site.url('/'), 2);
  const client = await context.newCDPSession(page);
  const origin = new URL(site.url('/')).origin;
  await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
  await open();
  await expect(sheet.getByText('The device is full. All that had arrived is kept')).toBeVisible();
  expect(await storedIn(page, 'packs')).toEqual(expect.arrayContaining(complete));
  await client.send('Storage.overrideQuotaForOrigin', { origin });
  await sheet.getByRole('button', { name: 'Go on with Everything' }).click();
  await expect(sheet.getByText(COMPLETE)).toBeVisible();
  for (const file of complete) expect(fetched.filter((path) => path === file).length, file).toBe(1);
});

test('what the browser removed behind our back is noticed and fetched again', async ({ page, site }) => {
  await expect((await downloadFrom(page, site.url('/'))).getByText(COMPLETE)).toBeVisible();
  await page.evaluate(() => Promise.all(['packs', 'images'].map((name) => caches.delete(name))));
  await page.goto(site.url('/'));
  await expect(page.getByText('121 articles', { exact: true })).toBeVisible();
  await expect.poll(async () => (await storedIn(page, 'packs')).length).toBeGreaterThan(4);
  await expect((await openDownloads(page)).getByText(COMPLETE)).toBeVisible();
});

test('when the browser clears all it had stored, the open reader goes on, and can download anew', async ({
  context,
  page,
  site,
}) => {
  const sheet = await downloadFrom(page, site.url('/'));
  await expect(sheet.getByText(COMPLETE)).toBeVisible();
  const client = await context.newCDPSession(page);
  const origin = new URL(site.url('/')).origin;
  const storageTypes = 'indexeddb,cache_storage,service_workers';
  await client.send('Storage.clearDataForOrigin', { origin, storageTypes });
  await expect(sheet.getByText('Nothing is downloaded yet.')).toBeVisible();
  await downloadAll(page);
  await expect(sheet.getByText(COMPLETE)).toBeVisible();
  await page.reload();
  await underControl(page);
  await site.stop();
  await page.goto(site.url('/c/Finance?show=offline'));
  await expect(page.getByText('90 articles', { exact: true })).toBeVisible();
});

const DAMAGES: Record<string, (text: string) => string> = {
  'cut short': (text) => text.slice(0, -20),
  altered: (text) => text.replace(/"title":"./, '"title":"X'),
};
for (const [damage, spoil] of Object.entries(DAMAGES))
  test(`a file that arrives ${damage} is not stored, and is named with its reason`, async ({
    context,
    page,
    site,
  }) => {
    let spoilt = '';
    await context.route('**/data/packs/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      spoilt ||= pathname;
      if (pathname !== spoilt) return route.continue();
      const response = await route.fetch();
      return route.fulfill({ response, body: spoil(await response.text()) });
    });
    const sheet = await downloadFrom(page, site.url('/'));
    await sheet.getByText('1 file could not be stored').click();
    await expect(sheet.getByText(`${spoilt.slice(1)} it arrives damaged`)).toBeVisible();
    expect(await storedIn(page, 'packs')).not.toContain(spoilt);
    await context.unroute('**/data/packs/*');
    await sheet.getByRole('button', { name: 'Try again' }).click();
    await expect(sheet.getByText(COMPLETE)).toBeVisible();
  });

test('a connection that breaks off in the middle of files ends with all of them', async ({ page, site }) => {
  const { sheet, open } = await heldDownload(page, site.url('/'), 2);
  await site.stop();
  const broken = await serverInPlaceOf(site.url('/'), (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 9999 });
    response.write('{', () => response.destroy());
  });
  await open();
  await expect(sheet.getByText('The site does not answer. The download goes on by itself')).toBeVisible();
  await broken.close();
  await site.start();
  await expect(sheet.getByText(COMPLETE)).toBeVisible({ timeout: 20_000 });
});

test('a network that wants a sign-in holds a download up and spoils nothing', async ({
  context,
  page,
  site,
}) => {
  const fetched = watchFetches(context);
  const { sheet, complete, open } = await heldDownload(page, site.url('/'), 2);
  await site.stop();
  const signIn = await serverInPlaceOf(site.url('/'), (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Sign in to the network</p>'),
  );
  await open();
  await expect(sheet.getByText('The network answers with a page of its own: sign in to it')).toBeVisible();
  expect(await storedIn(page, 'packs')).toEqual(complete);
  await signIn.close();
  await site.start();
  await expect(sheet.getByText(COMPLETE)).toBeVisible({ timeout: 20_000 });
  await expect(sheet.getByText('could not be stored')).toHaveCount(0);
  for (const file of complete) expect(fetched.filter((path) => path === file).length, file).toBe(1);
});

test('what a download would be can’t be told before its index has come, which is said', async ({
  context,
  page,
  site,
}) => {
  await page.goto(site.url('/'));
  await underControl(page);
  await context.route('**/data/sizes/**', (route) => route.abort());
  const sheet = await openDownloads(page);
  await expect(sheet.getByText('Its size can’t be told')).toBeVisible();
  await context.unrouteAll();
  await sheet.getByRole('button', { name: 'Try again' }).click();
  await expect(sheet.getByText(/^28 articles/)).toBeVisible();
});

test('a server that stalls is asked again', async ({ context, page, site }) => {
  await page.clock.install();
  const packs = await gate(context, '**/data/packs/*', 2);
  await page.goto(site.url('/'));
  await page.clock.runFor(6000);
  await underControl(page);
  const sheet = await downloadAll(page);
  await expect.poll(packs.held).toBeGreaterThan(1);
  const held = packs.held();
  await page.clock.runFor(21_000);
  await expect.poll(packs.held).toBeGreaterThan(held);
  await packs.open();
  await page.clock.runFor(1000);
  await expect(sheet.getByText(COMPLETE)).toBeVisible();
});

test('an edition that comes out in the middle of a download is the one that ends up stored', async ({
  page,
  site,
}) => {
  const { sheet, open } = await heldDownload(page, site.url('/'), 2);
  const fresh = {
    file: 'Technology/fresh.md',
    title: 'Fresh from the press',
    categories: ['Technology'],
    date: 'Sun, 02 Nov 2025 08:00:00 GMT',
    body: '<p>It is still warm.</p>',
  };
  await site.publish([fresh, picturePost(), ...newsPosts().slice(0, 100)], {
    'Technology/图片/images/bridge.svg': PICTURE,
  });
  await open();
  await expect(sheet.getByText('102 of 102 articles, 1 of 1 picture')).toBeVisible({ timeout: 20_000 });
  await site.stop();
  await page.goto(site.url('/?show=offline'));
  await expect(page.getByText('102 articles', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Fresh from the press' }).click();
  await expect(page.getByText('It is still warm.')).toBeVisible();
});

test('a clock that is set neither changes what the last days are nor removes what is stored', async ({
  context,
  page,
  site,
}) => {
  await page.goto(site.url('/'));
  await underControl(page);
  const sheet = await openDownloads(page);
  await expect(sheet.getByText(/^28 articles/)).toBeVisible();
  await sheet.getByRole('combobox', { name: 'Not older than' }).selectOption('7 days');
  await sheet.getByRole('button', { name: 'Download', exact: true }).click();
  await expect(sheet.getByText('28 of 28 articles, 1 of 1 picture')).toBeVisible();
  const stored = await storedIn(page, 'packs');
  const fetched = watchFetches(context);
  for (const time of ['1980-01-01', '2099-12-31']) {
    await page.clock.install({ time });
    await page.reload();
    await page.clock.runFor(6000);
    await expect(sheet.getByText(/^28 articles/)).toBeVisible();
    await sheet.getByRole('radio', { name: 'Starred articles' }).check();
    await sheet.getByRole('radio', { name: 'The last 7 days' }).check();
    await expect(sheet.getByText('28 of 28 articles, 1 of 1 picture')).toBeVisible();
    expect(await storedIn(page, 'packs')).toEqual(stored);
  }
  expect(fetched.filter((path) => path.includes('/packs/'))).toEqual([]);
});

test('a clock that leaps while a download runs does not hold it up', async ({ page, site }) => {
  await page.clock.install();
  const packs = await gate(page.context(), '**/data/packs/*', 2);
  await page.goto(site.url('/'));
  await page.clock.runFor(6000);
  await underControl(page);
  const sheet = await downloadAll(page);
  await expect.poll(packs.held).toBeGreaterThan(0);
  await page.clock.setSystemTime('1980-01-01');
  await packs.open();
  await page.clock.runFor(1000);
  await expect(sheet.getByText(COMPLETE)).toBeVisible();
});
