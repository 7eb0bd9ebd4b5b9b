import type { Page } from '@playwright/test';
import { downloadAll, underControl } from '../support/downloads.ts';
import { expect, test } from '../support/test.ts';

test('after one visit without a reload, what was seen is there without the site', async ({ page, site }) => {
  await page.goto(site.url('/'));
  await page.getByRole('link', { name: '一座桥的早晨' }).click();
  await expect(page.locator('figure > img')).toHaveJSProperty('naturalWidth', 640);
  await expect(page.getByText('121 articles')).toBeVisible();
  const articleUrl = page.url();
  await waitUntilStored(page, 'packs', 1);

  await site.stop();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: '一座桥的早晨' })).toBeVisible();
  await expect(page.getByText('桥在雾里，只露出两端。早班的船鸣了三声').last()).toBeVisible();
  await expect(page.locator('figure > img')).toHaveJSProperty('naturalWidth', 640);
  await expect(page.getByRole('status').getByText('Offline')).toBeVisible();
  await page.goto(site.url('/'));
  await expect(page.getByRole('article', { name: 'Story 001' })).toContainText(
    'The morning edition was late',
  );

  await page.getByRole('link', { name: 'Story 002' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Not stored on this device');
  await expect(alert).toContainText('Connect to the network and try again');
  await expect(page.getByRole('link', { name: 'Story 003' })).toBeVisible();

  await site.start();
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Story 002' })).toBeVisible();
  await expect(page.getByRole('status').getByText('Online')).toBeVisible();
  await page.goto(articleUrl);
  await expect(page.getByRole('heading', { level: 1, name: '一座桥的早晨' })).toBeVisible();
});

test('a page that the worker passed over asks for its control', async ({ page, context, site }) => {
  await page.goto(site.url('/'));
  await underControl(page);
  const session = await context.newCDPSession(page);
  // As when a reader holds the shift key: the page comes past the worker.
  const loaded = page.waitForEvent('load');
  await session.send('Page.reload', { ignoreCache: true });
  await loaded;
  await underControl(page);
});

test('a new edition is offered, and shown when asked for', async ({ page, site }) => {
  await page.goto(site.url('/'));
  await expect(page.getByText('121 articles')).toBeVisible();
  await waitUntilStored(page, 'manifest', 1);
  await site.publish([
    {
      file: 'Technology/fresh.md',
      title: 'Fresh from the press',
      categories: ['Technology'],
      date: 'Sun, 02 Nov 2025 08:00:00 GMT',
      body: '<p>It is still warm.</p>',
    },
  ]);
  await page.reload();
  await expect(page.getByText('121 articles')).toBeVisible();
  const list = page.locator('#list');
  await list.evaluate((element) => element.scrollTo(0, 3000));
  await page.getByRole('button', { name: '1 new article' }).click();
  await expect(page.getByText('1 article', { exact: true })).toBeVisible();
  await expect(page.getByRole('article', { name: 'Fresh from the press' })).toBeVisible();
  await expect(list).toBeFocused();
  await expect(page.getByRole('button', { name: 'new article' })).toBeHidden();
});

test('a reader who passed an edition over still gets the newest when its files are gone', async ({
  page,
  site,
}) => {
  const edition = (title: string, day: string) => [
    {
      file: `News/${title}.md`,
      title,
      categories: ['News'],
      date: `${day} Nov 2025 08:00:00 GMT`,
      body: '<p>It is still warm.</p>',
    },
  ];
  await page.goto(site.url('/'));
  await expect(page.getByText('121 articles')).toBeVisible();
  await waitUntilStored(page, 'manifest', 1);
  await site.publish(edition('The second edition', 'Sun, 02'));
  await page.reload();
  await expect(page.getByRole('button', { name: '1 new article' })).toBeVisible();
  await site.publish(edition('The third edition', 'Mon, 03'));
  // What had been fetched of the second has left the browser.
  await page.evaluate(() => Promise.all(['index', 'packs'].map((name) => caches.delete(name))));
  await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache');
  await page.reload();
  await expect(page.getByRole('article', { name: 'The third edition' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a network that answers with its own page spoils nothing for later', async ({ page, site }) => {
  await page.goto(site.url('/'));
  await expect(page.getByText('121 articles')).toBeVisible();
  await waitUntilStored(page, 'manifest', 1);
  await page
    .context()
    .route('**/data/packs/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>Sign in to the network</p>' }),
    );
  await page.getByRole('link', { name: 'Story 002' }).click();
  await expect(page.getByRole('alert')).toContainText('A file of this edition is damaged');
  await page.context().unroute('**/data/packs/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Story 002' })).toBeVisible();
});

test.describe('code', () => {
  test.beforeEach(({ site }) =>
    site.publish([
      {
        file: 'Technology/code.md',
        title: 'A toll in code',
        categories: ['Technology'],
        date: 'Sun, 02 Nov 2025 08:00:00 GMT',
        body: `<pre><code class="language-js">const toll = 'two coins';</code></pre>`,
      },
    ]),
  );

  test('its highlighter is stored when it was loaded once; without it code is plain', async ({
    page,
    site,
  }) => {
    const coloured = () =>
      page.evaluate(() => [...(CSS.highlights.get('code-keyword') ?? [])].map(String).join());
    await page.goto(site.url('/'));
    await page.getByRole('link', { name: 'A toll in code' }).click();
    await expect.poll(coloured).toBe('const');
    await waitUntilStored(page, 'app-parts', 1);
    await waitUntilStored(page, 'packs', 1);

    await site.stop();
    await page.reload();
    await expect.poll(coloured).toBe('const');

    await page.evaluate(() => caches.delete('app-parts'));
    await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache');
    const failed = page.waitForEvent('requestfailed', (request) => /highlight-code/.test(request.url()));
    await page.reload();
    await failed;
    await page.evaluate(() => document.body.setAttribute('data-not-reloaded', ''));
    await expect(page.getByText("const toll = 'two coins';")).toBeVisible();
    await expect(page.locator('body')).toHaveAttribute('data-not-reloaded');
    expect(await coloured()).toBe('');
  });

  test('who downloads has its highlighter as well', async ({ page, site }) => {
    await page.goto(site.url('/'));
    await underControl(page);
    const stored = () => page.evaluate(async () => (await (await caches.open('app-parts')).keys()).length);
    expect(await stored()).toBe(0);
    await downloadAll(page);
    await waitUntilStored(page, 'app-parts', 1);
  });
});

/** Waits until the worker has control and has stored at least so many files in a cache. */
async function waitUntilStored(page: Page, cache: string, files: number): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect
    .poll(() => page.evaluate(async (name) => (await (await caches.open(name)).keys()).length, cache))
    .toBeGreaterThanOrEqual(files);
}
