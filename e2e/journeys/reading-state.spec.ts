import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';

// The newest of the test posts is of 1 November 2025: three days later they are news.
test.use({ serviceWorkers: 'block' });
test.beforeEach(({ page }) => page.clock.setFixedTime(new Date('2025-11-03T12:00:00Z')));

const row = (page: Page, title: string) =>
  page.getByRole('region', { name: 'List of articles' }).getByRole('article', { name: title, exact: true });
const toggle = (page: Page, title: string, name: string) => row(page, title).getByRole('button', { name });
const filed = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name });

async function openStory(page: Page, title: string): Promise<void> {
  await row(page, title).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

test('an article is read when it is opened, and stays so', async ({ page, site }) => {
  await page.goto(site.url('/'));
  await expect(toggle(page, 'Story 001', 'Mark as read')).toBeVisible();
  const before = await filed(page, 'All articles').innerText();
  await openStory(page, 'Story 001');
  await expect(toggle(page, 'Story 001', 'Mark as unread')).toBeAttached();
  await expect(filed(page, 'All articles')).not.toHaveText(before);
  // Long enough for the batch of writes.
  await expect
    .poll(() => page.evaluate(() => indexedDB.databases().then((all) => all.length)))
    .toBeGreaterThan(0);
  await page.goto(site.url('/'));
  await expect(toggle(page, 'Story 001', 'Mark as unread')).toBeAttached();
  await expect(toggle(page, 'Story 002', 'Mark as read')).toBeVisible();
});

test('read and starred can be changed from the article', async ({ page, site }) => {
  await page.goto(site.url('/'));
  await openStory(page, 'Story 001');
  const bar = page.getByRole('navigation', { name: 'Article' });
  await bar.getByRole('button', { name: 'Star' }).click();
  await expect(toggle(page, 'Story 001', 'Star')).toHaveAttribute('aria-pressed', 'true');
  await bar.getByRole('button', { name: 'Mark as unread' }).click();
  await expect(toggle(page, 'Story 001', 'Mark as read')).toBeVisible();
  await page.getByRole('link', { name: 'Starred' }).click();
  await expect(page.getByText('1 article', { exact: true })).toBeVisible();
  await expect(row(page, 'Story 001')).toBeVisible();
});

test('a list of the unread stays as it is while it is read', async ({ page, site }) => {
  await page.goto(site.url('/?show=unread'));
  await expect(row(page, 'Story 002')).toBeVisible();
  await openStory(page, 'Story 002');
  await expect(toggle(page, 'Story 002', 'Mark as unread')).toBeAttached();
  await page.getByRole('link', { name: 'Unread', exact: true }).click();
  await expect(row(page, 'Story 003')).toBeVisible();
  await expect(row(page, 'Story 002')).toHaveCount(0);
});

test('unread starts seven days before the first visit', async ({ page, site }) => {
  await page.goto(site.url('/?show=unread'));
  // Stories come every six hours: 28 in a week, of which two and a half days are before the newest.
  const counted = page.getByText(/\d+ articles/);
  await expect(counted).toBeVisible();
  const count = Number.parseInt(await counted.innerText(), 10);
  expect(count).toBeGreaterThan(10);
  expect(count).toBeLessThan(28);
});

test('all is marked as read, and can be taken back', async ({ page, site }) => {
  await page.goto(site.url('/'));
  await expect(toggle(page, 'Story 001', 'Mark as read')).toBeVisible();
  await expect(filed(page, 'All articles')).toContainText('unread');
  const before = await filed(page, 'All articles').innerText();
  await page.getByRole('button', { name: 'More for this list' }).click();
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'marked as read' })).toBeVisible();
  await expect(toggle(page, 'Story 001', 'Mark as unread')).toBeAttached();
  await page.getByRole('link', { name: 'Unread', exact: true }).click();
  await expect(page.getByText('All read')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(filed(page, 'All articles')).toHaveText(before, { useInnerText: true });
  await page.getByRole('link', { name: 'Unread', exact: true }).click();
  await expect(row(page, 'Story 001')).toBeVisible();
});

test('what is above the open article is marked as read', async ({ page, site }) => {
  await page.goto(site.url('/'));
  await openStory(page, 'Story 003');
  await page.getByRole('button', { name: 'More for this list' }).click();
  await page.getByRole('button', { name: 'Mark all above the open article as read' }).click();
  await expect(toggle(page, 'Story 002', 'Mark as unread')).toBeAttached();
  await expect(toggle(page, 'Story 004', 'Mark as read')).toBeVisible();
});

test('two tabs are of one mind', async ({ page, context, site }) => {
  await page.goto(site.url('/'));
  await expect(toggle(page, 'Story 001', 'Mark as read')).toBeVisible();
  const other = await context.newPage();
  await other.clock.setFixedTime(new Date('2025-11-03T12:00:00Z'));
  await other.goto(site.url('/'));
  await toggle(other, 'Story 001', 'Mark as read').click();
  await expect(toggle(page, 'Story 001', 'Mark as unread')).toBeAttached();
});

test('where the browser keeps nothing, marks last for the visit', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { get: () => undefined });
  });
  await page.goto(site.url('/'));
  await openStory(page, 'Story 001');
  await expect(toggle(page, 'Story 001', 'Mark as unread')).toBeAttached();
  await expect(page.getByText('This browser keeps nothing of what you read')).toBeVisible();
});

test('when the browser clears what it kept, what is marked from then on is kept', async ({
  context,
  page,
  site,
}) => {
  await page.goto(site.url('/'));
  await openStory(page, 'Story 001');
  await expect(toggle(page, 'Story 001', 'Mark as unread')).toBeAttached();
  const client = await context.newCDPSession(page);
  const origin = new URL(site.url('/')).origin;
  await client.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await openStory(page, 'Story 002');
  await expect(toggle(page, 'Story 002', 'Mark as unread')).toBeAttached();
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBeGreaterThan(0);
  await page.goto(site.url('/'));
  await expect(toggle(page, 'Story 002', 'Mark as unread')).toBeAttached();
});

test('what is read and starred goes to another browser by a file', async ({ page, browser, site }) => {
  await page.goto(site.url('/'));
  await toggle(page, 'Story 001', 'Mark as read').click();
  await row(page, 'Story 002').hover();
  await toggle(page, 'Story 002', 'Star').click();
  await page.getByRole('button', { name: 'Read and starred' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file' }).click();
  const file = await (await download).path();

  const other = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
  const there = await other.newPage();
  await there.clock.setFixedTime(new Date('2025-11-03T12:00:00Z'));
  await there.goto(site.url('/'));
  await there.getByRole('button', { name: 'Read and starred' }).click();
  const chooser = there.getByLabel('Add from a file');
  const bad = '{"format":"broadsheet-reading","version":1,"read":{"x":1}}';
  await chooser.setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from(bad) });
  await expect(there.getByRole('alert')).toContainText('Its field “read.x” is damaged.');
  await chooser.setInputFiles(file);
  await expect(there.getByRole('status').filter({ hasText: 'added' })).toBeVisible();
  await there.getByRole('button', { name: 'Close' }).click();
  await expect(toggle(there, 'Story 001', 'Mark as unread')).toBeAttached();
  await expect(toggle(there, 'Story 002', 'Star')).toHaveAttribute('aria-pressed', 'true');
  await other.close();
});

test('100,000 marks are kept, loaded, and saved to a file', async ({ page, site }) => {
  test.slow();
  const at = Date.parse('2025-11-02T12:00:00Z');
  const ids = Array.from({ length: 100_000 }, (_, n) => `202401-${n.toString(36).padStart(7, '0')}`);
  const read = Object.fromEntries(ids.map((id, n) => [id, { value: n % 7 !== 0, at: at + n }]));
  const file = { format: 'broadsheet-reading', version: 1, read, starred: {}, watermarks: {} };
  await page.goto(site.url('/'));
  await expect(toggle(page, 'Story 001', 'Mark as read')).toBeVisible();
  await page.getByRole('button', { name: 'Read and starred' }).click();
  await page.getByLabel('Add from a file').setInputFiles({
    name: 'many.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await expect(page.getByText('100,000 entries added.')).toBeVisible();
  await expect.poll(() => countKept(page, 'read'), { timeout: 30_000 }).toBe(100_000);

  await page.getByRole('button', { name: 'Close' }).click();
  await page.reload();
  await openStory(page, 'Story 001');
  await expect(toggle(page, 'Story 001', 'Mark as unread')).toBeAttached();
  await page.getByRole('button', { name: 'Read and starred' }).click();
  await expect(page.getByText('Marks: 100,001')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file' }).click();
  const saved = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(Object.keys(saved.read)).toHaveLength(100_001);
  expect(saved.read[ids[7] ?? '']).toEqual({ value: false, at: at + 7 });
});

test('a file is merged: the later of two marks counts, and a later version is refused', async ({
  page,
  site,
}) => {
  await page.goto(site.url('/'));
  await openStory(page, 'Story 001');
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await expect(toggle(page, 'Story 001', 'Mark as unread')).toBeAttached();
  await page.getByRole('button', { name: 'Read and starred' }).click();
  const add = (change: object) =>
    page.getByLabel('Add from a file').setInputFiles({
      name: 'marks.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        JSON.stringify({
          ...{ format: 'broadsheet-reading', version: 1, read: {}, starred: {}, watermarks: {} },
          ...change,
        }),
      ),
    });
  const before = Date.parse('2025-11-01T12:00:00Z');
  const after = Date.parse('2025-11-04T12:00:00Z');
  await add({ read: { [id]: { value: false, at: before } } });
  await expect(page.getByText('Nothing in it was new.')).toBeVisible();
  await add({ version: 2 });
  await expect(page.getByRole('alert')).toContainText('It was saved by a newer reader');
  await expect(page.getByRole('alert')).toContainText('nothing has changed');
  await add({ read: { [id]: { value: false, at: after } }, starred: { [id]: { value: true, at: after } } });
  await expect(page.getByText('2 entries added.')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(toggle(page, 'Story 001', 'Mark as read')).toBeAttached();
  await expect(toggle(page, 'Story 001', 'Star')).toHaveAttribute('aria-pressed', 'true');
});

test('what was marked can be taken back for ten seconds, longer while it is looked at', async ({
  page,
  site,
}) => {
  await page.clock.install({ time: new Date('2025-11-03T12:00:00Z') });
  await page.goto(site.url('/'));
  const undo = page.getByRole('button', { name: 'Undo' });
  const markAll = async () => {
    await page.getByRole('button', { name: 'More for this list' }).click();
    await page.getByRole('button', { name: 'Mark all as read' }).click();
  };
  await expect(toggle(page, 'Story 001', 'Mark as read')).toBeVisible();
  await markAll();
  await expect(undo).toBeVisible();
  await page.clock.runFor(9_000);
  await expect(undo).toBeVisible();
  await page.clock.runFor(1_500);
  await expect(undo).toHaveCount(0);
  await expect(toggle(page, 'Story 001', 'Mark as unread')).toBeAttached();

  await markAll();
  await expect(page.getByText('Nothing here was unread')).toBeVisible();
  await expect(undo).toHaveCount(0);
  await row(page, 'Story 001').hover();
  await toggle(page, 'Story 001', 'Mark as unread').click();
  await markAll();
  await undo.hover();
  await page.clock.runFor(60_000);
  await expect(undo).toBeVisible();
});

test('the unread of each section are counted as they are read, also on the icon', async ({ page, site }) => {
  await page.addInitScript(() => {
    const badges: (number | undefined)[] = [];
    Object.assign(globalThis, { badges });
    navigator.setAppBadge = async (count) => void badges.push(count);
  });
  await page.goto(site.url('/c/Finance/Daily/Abroad'));
  const unreadOf = async (name: string) => {
    const text = await filed(page, name).innerText();
    return Number(/(\d+) unread of/.exec(text)?.[1] ?? 0);
  };
  const names = ['All articles', 'Finance', 'Daily', 'Abroad', 'Domestic', 'Technology'];
  const counts = async () => {
    const all: Record<string, number> = {};
    for (const name of names) all[name] = await unreadOf(name);
    return all;
  };
  await expect.poll(() => unreadOf('Abroad')).toBeGreaterThan(1);
  const before = await counts();
  await openStory(page, 'Story 002');
  const change = (by: number) =>
    Object.fromEntries(
      Object.entries(before).map(([name, count]) => [
        name,
        ['Domestic', 'Technology'].includes(name) ? count : count + by,
      ]),
    );
  await expect.poll(counts).toEqual(change(-1));
  const badge = () => page.evaluate(() => Object(globalThis).badges.at(-1));
  expect(await badge()).toBe((before['All articles'] ?? 0) - 1);
  await page.keyboard.press('m');
  await expect.poll(counts).toEqual(before);
  expect(await badge()).toBe(before['All articles']);
});

/** How many entries a store of the browser's database has. */
async function countKept(page: Page, store: string): Promise<number> {
  return page.evaluate(
    (store) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('broadsheet-reading');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const counting = database.transaction(store).objectStore(store).count();
          counting.onerror = () => reject(counting.error);
          counting.onsuccess = () => {
            database.close();
            resolve(counting.result);
          };
        };
      }),
    store,
  );
}
