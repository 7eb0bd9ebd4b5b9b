import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { controlsReady } from '../support/controls-ready.ts';
import { expect, test } from '../support/test.ts';

const list = (page: Page) => page.getByRole('region', { name: 'List of articles' });
const link = (page: Page, title: string) => list(page).getByRole('link', { name: title, exact: true });
const headline = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title });

async function openList(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.getByText('121 articles')).toBeVisible();
  await controlsReady(page);
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Whether an element lies wholly in the list's window, below the day that sticks. */
async function expectInSight(page: Page, element: Locator): Promise<void> {
  await expect
    .poll(async () => {
      const [row, window] = await Promise.all([element.boundingBox(), page.locator('#list').boundingBox()]);
      return row && window && row.y >= window.y + 30 && row.y + row.height <= window.y + window.height;
    })
    .toBe(true);
}

test('the list is one stop for the Tab key, and keys move through all of it', async ({ page, site }) => {
  await openList(page, site.url('/'));
  await page.locator('#list').focus();
  await press(page, 'Tab');
  await expect(link(page, '一座桥的早晨')).toBeFocused();
  await press(page, 'ArrowDown', 'ArrowDown');
  await expect(link(page, 'Story 002')).toBeFocused();
  await press(page, 'ArrowUp');
  await expect(link(page, 'Story 001')).toBeFocused();

  await press(page, 'End');
  await expect(link(page, 'Story 120')).toBeFocused();
  await expectInSight(page, link(page, 'Story 120'));
  await press(page, 'ArrowDown', 'PageUp');
  await expect(link(page, 'Story 120')).not.toBeFocused();
  await expect(list(page).locator('a:focus')).toHaveText(/^Story 11\d$/);
  await press(page, 'Tab');
  await expect(list(page).locator(':focus')).toHaveCount(0);
  await press(page, 'Shift+Tab');
  await expect(list(page).locator('a:focus')).toHaveText(/^Story 11\d$/);
  await press(page, 'Home');
  await expect(link(page, '一座桥的早晨')).toBeFocused();
  await expectInSight(page, link(page, '一座桥的早晨'));
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('the row that has the focus stays while the list is scrolled away from it', async ({ page, site }) => {
  await openList(page, site.url('/'));
  await link(page, 'Story 001').focus();
  await page.locator('#list').evaluate((element) => element.scrollTo(0, 12_000));
  await expect(
    list(page)
      .getByRole('link', { name: /^Story 08\d$/ })
      .first(),
  ).toBeVisible();
  await expect(link(page, 'Story 001')).toBeFocused();
  await press(page, 'ArrowDown');
  await expect(link(page, 'Story 002')).toBeFocused();
  await expectInSight(page, link(page, 'Story 002'));
});

test('the focus waits on a row whose summary is on its way', async ({ page, site }) => {
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/data/pages/**', async (route) => {
    await answered;
    await route.continue();
  });
  await openList(page, site.url('/'));
  await link(page, 'Story 001').focus();
  await press(page, 'End');
  await expect(list(page).locator('article:focus')).toHaveAttribute('aria-posinset', '121');
  answer();
  await expect(link(page, 'Story 120')).toBeFocused();
});

test('letters go through the list, mark, and open', async ({ page, site }) => {
  await openList(page, site.url('/'));
  await press(page, 'j', 'j', 'j', 'k');
  await expect(link(page, 'Story 001')).toBeFocused();
  const row = list(page).getByRole('article', { name: 'Story 001' });
  await press(page, 's');
  await expect(row.getByRole('button', { name: 'Star' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status').filter({ hasText: /^Starred$/ })).toBeAttached();
  await press(page, 'm');
  await expect(row.getByRole('button', { name: 'Mark as read' })).toBeVisible();
  await press(page, 'm');
  await expect(row.getByRole('button', { name: 'Mark as unread' })).toBeAttached();
  await press(page, 'o');
  await expect(headline(page, 'Story 001')).toBeFocused();

  await press(page, 'j');
  await expect(headline(page, 'Story 002')).toBeFocused();
  await expect(link(page, 'Story 002')).toHaveAttribute('aria-current', 'page');
  await press(page, 'k', 'k');
  await expect(headline(page, '一座桥的早晨')).toBeFocused();
  await press(page, 'k');
  await expect(page.getByText('This is the first article of the list.')).toBeVisible();
  await press(page, 'Escape');
  await expect(page).toHaveURL(site.url('/'));
  await expect(link(page, '一座桥的早晨')).toBeFocused();
});

test('the original opens from the list and from the article', async ({ page, context, site }) => {
  await context.route('https://example.com/**', (route) => route.fulfill({ body: 'The original' }));
  await openList(page, site.url('/'));
  await link(page, 'Story 002').focus();
  const original = async () => {
    const [opened] = await Promise.all([context.waitForEvent('page'), press(page, 'v')]);
    await opened.waitForLoadState();
    const url = opened.url();
    await opened.close();
    return url;
  };
  expect(await original()).toBe('https://example.com/stories/002');
  await press(page, 'Enter');
  await expect(headline(page, 'Story 002')).toBeFocused();
  await press(page, 'j');
  await expect(headline(page, 'Story 003')).toBeFocused();
  expect(await original()).toBe('https://example.com/stories/003');
  await press(page, 'k', 'k', 'k');
  await expect(headline(page, '一座桥的早晨')).toBeFocused();
  await press(page, 'v');
  await expect(page.getByText('This article does not say where its original is.')).toBeVisible();
});

test('however many articles are read one after the other, “back” leads to the list', async ({
  page,
  site,
}) => {
  await openList(page, site.url('/'));
  await link(page, 'Story 001').click();
  await expect(headline(page, 'Story 001')).toBeFocused();
  for (let number = 2; number < 15; number++) {
    await press(page, 'j');
    await expect(headline(page, `Story ${String(number).padStart(3, '0')}`)).toBeFocused();
  }
  await expectInSight(page, link(page, 'Story 014'));
  await page.goBack();
  await expect(page).toHaveURL(site.url('/'));
  await expect(link(page, 'Story 014')).toBeFocused();
});

test('the space bar pages through an article, then goes on to the next', async ({ page, site }) => {
  await openList(page, site.url('/'));
  await link(page, 'Story 001').click();
  await expect(headline(page, 'Story 001')).toBeFocused();
  const pane = page.locator('[data-pane="article"]');
  const scrolled = () => pane.evaluate((element) => element.scrollTop);
  await press(page, 'Space');
  await expect.poll(scrolled).toBeGreaterThan(500);
  await press(page, 'Shift+Space');
  await expect.poll(scrolled).toBe(0);
  await expect(headline(page, 'Story 001')).toBeVisible();
  await pane.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await press(page, 'Space');
  await expect(headline(page, 'Story 002')).toBeFocused();
  expect(await scrolled()).toBe(0);
  await press(page, 'Shift+Space');
  await expect(headline(page, 'Story 001')).toBeFocused();
  // On a button it presses the button.
  await page.getByRole('navigation', { name: 'Article' }).getByRole('button', { name: 'Star' }).focus();
  await press(page, 'Space');
  await expect(
    page.getByRole('navigation', { name: 'Article' }).getByRole('button', { name: 'Star' }),
  ).toHaveAttribute('aria-pressed', 'true');
  expect(await scrolled()).toBe(0);
});

test('two keys lead to all, the unread and the starred; one marks all as read', async ({ page, site }) => {
  await page.clock.setFixedTime(new Date('2025-11-03T12:00:00Z'));
  await openList(page, site.url('/'));
  await press(page, 'g', 's');
  await expect(page).toHaveURL(site.url('/?show=starred'));
  await expect(page.getByText('No stars yet')).toBeVisible();
  await press(page, 'g', 'u');
  await expect(page).toHaveURL(site.url('/?show=unread'));
  await expect(link(page, 'Story 001')).toBeVisible();
  await press(page, 'j', 'j');
  await expect(link(page, 'Story 001')).toBeFocused();
  await press(page, 'Shift+A');
  await expect(page.getByRole('status').filter({ hasText: 'marked as read' })).toBeVisible();
  await press(page, 'g', 'u');
  await expect(page.getByText('All read')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await press(page, 'g', 'u');
  await expect(link(page, 'Story 001')).toBeVisible();
  await press(page, 'g', 'a');
  await expect(page).toHaveURL(site.url('/'));
});

test('a key finds sections, another explains the keys', async ({ page, site }) => {
  await openList(page, site.url('/'));
  await press(page, '/');
  const filter = page.getByRole('dialog', { name: 'Filter' });
  await expect(filter.getByRole('searchbox', { name: 'Find a section' })).toBeFocused();
  await page.keyboard.type('jsk?');
  await expect(filter.getByRole('searchbox', { name: 'Find a section' })).toHaveValue('jsk?');
  await press(page, 'Escape', 'Escape');
  await expect(filter).toBeHidden();

  await press(page, '?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(help.getByText('Mark the whole list as read')).toBeVisible();
  await expect(help).toContainText('gthens');
  await expect(help).toContainText('+=Larger text');
  await expect(help.locator('kbd:empty')).toHaveCount(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await press(page, 'j', 's');
  await expect(help).toBeVisible();
  await press(page, 'Escape');
  await expect(help).toBeHidden();
});

test('keys work below a Chinese input method, but not while something is composed', async ({
  page,
  site,
}) => {
  await openList(page, site.url('/'));
  const strike = (init: Record<string, string | boolean>) =>
    page.evaluate((init) => {
      const target = document.activeElement ?? document.body;
      const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
      target.dispatchEvent(event);
      return event.defaultPrevented;
    }, init);
  expect(await strike({ key: 'Process', code: 'KeyJ' })).toBe(true);
  await expect(link(page, '一座桥的早晨')).toBeFocused();
  expect(await strike({ key: 'Process', code: 'KeyJ', isComposing: true })).toBe(false);
  await expect(link(page, '一座桥的早晨')).toBeFocused();
  expect(await strike({ key: 'j', code: 'KeyJ', ctrlKey: true })).toBe(false);
  await strike({ key: '？', code: 'Slash', shiftKey: true });
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('who does not want single keys switches them off, and they stay off', async ({ page, site }) => {
  await openList(page, site.url('/'));
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Show all shortcuts' }).click();
  await page.getByRole('switch', { name: 'Single-key shortcuts' }).uncheck();
  await press(page, 'Escape');
  const controls = page.waitForResponse(/\/assets\/later-parts-.*\.js$/);
  await page.goto(site.url('/'));
  await controls;
  await expect(page.getByText('121 articles')).toBeVisible();
  await press(page, 'j', '?');
  await expect(list(page).locator('a:focus')).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await link(page, 'Story 001').focus();
  await press(page, 'ArrowDown');
  await expect(link(page, 'Story 002')).toBeFocused();
  await press(page, 'Enter');
  await expect(headline(page, 'Story 002')).toBeFocused();
  await press(page, 'Escape');
  await expect(page).toHaveURL(site.url('/'));
});
