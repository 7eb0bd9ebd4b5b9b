import type { Page } from '@playwright/test';
import { downloadFrom, heldDownload } from '../support/downloads.ts';
import { expect, test } from '../support/test.ts';

const dialog = (page: Page) => page.getByRole('dialog');

/** Presses a button by the keys alone. */
const press = async (page: Page, name: string) => {
  await page.getByRole('button', { name, exact: true }).first().focus();
  await page.keyboard.press('Enter');
};

/** Each dialog: the button that opens it, and its name. */
const DIALOGS = [
  ['Filter', 'Filter'],
  ['Settings', 'Settings'],
  ['Downloads and storage', 'Downloads and storage'],
  ['Read and starred', 'Read and starred'],
] as const;

for (const [button, name] of DIALOGS)
  test(`the keys stay in a dialog until Esc, which leads back: ${name}`, async ({ page, site }) => {
    await page.goto(site.url('/'));
    await expect(page.getByText('121 articles')).toBeVisible();
    await press(page, button);
    await expect(dialog(page)).toHaveAccessibleName(name);
    await expect(dialog(page).getByRole('button', { name: 'Close' })).toBeFocused();
    const stops: string[] = [];
    for (let tab = 0; tab < 40; tab++) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(() => {
          const { activeElement } = document;
          if (!activeElement || activeElement === document.body) return 'the browser';
          const { outlineStyle, outlineWidth } = getComputedStyle(activeElement);
          const seen = outlineStyle !== 'none' && outlineWidth !== '0px';
          const within = activeElement.closest('dialog') !== null;
          return seen && within ? 'seen' : activeElement.outerHTML.slice(0, 120);
        }),
      );
    }
    expect(new Set(stops)).toEqual(new Set(['seen', 'the browser']));
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(page.getByRole('button', { name: button, exact: true }).first()).toBeFocused();
  });

test('a menu gives the focus back, also by way of the dialog that it opened', async ({ page, site }) => {
  await page.goto(site.url('/'));
  const menu = page.getByRole('button', { name: 'More for this list' });
  await press(page, 'More for this list');
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await press(page, 'More for this list');
  await press(page, 'Keep on this device…');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(menu).toBeFocused();
});

test('what is removed from the downloads leaves the focus where it was', async ({ page, site }) => {
  const sheet = await downloadFrom(page, site.url('/'));
  await expect(sheet.getByText('121 of 121 articles')).toBeVisible();
  await sheet.getByRole('radio', { name: 'Starred articles' }).check();
  await sheet.getByRole('radio', { name: 'The last 7 days' }).check();
  await press(page, 'Download');
  await expect(sheet.getByRole('button', { name: 'Download', exact: true })).toBeFocused();
  await expect(sheet.getByText('28 of 28 articles')).toBeVisible();
  await press(page, 'Remove Everything');
  await expect(sheet.getByRole('listitem').filter({ hasText: '28 of 28 articles' })).toBeFocused();
  await press(page, 'Remove The last 7 days');
  await expect(sheet.getByText('Nothing is downloaded yet.')).toBeVisible();
  await expect(sheet.getByRole('heading', { name: 'On this device' })).toBeFocused();
});

test('a download that is paused, goes on and ends keeps the focus in its row', async ({ page, site }) => {
  const { sheet, open } = await heldDownload(page, site.url('/'), 1);
  await press(page, 'Pause Everything');
  await expect(sheet.getByRole('button', { name: 'Go on with Everything' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('button', { name: 'Pause Everything' })).toBeFocused();
  await open();
  await expect(sheet.getByText('121 of 121 articles')).toBeVisible();
  await expect(sheet.getByRole('listitem').filter({ hasText: '121 of 121 articles' })).toBeFocused();
});

test('what is freed leaves the focus where it was; all at once is asked about first', async ({
  page,
  site,
}) => {
  const sheet = await downloadFrom(page, site.url('/'));
  await expect(sheet.getByText('121 of 121 articles')).toBeVisible();
  await press(page, 'Free: Pictures');
  await expect(sheet.getByRole('button', { name: 'Free: Pictures', exact: true })).toHaveCount(0);
  await expect(sheet.getByRole('listitem').filter({ hasText: /^Pictures—$/ })).toBeFocused();
  await press(page, 'Free all…');
  await expect(sheet.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await press(page, 'Free all');
  await expect(sheet.getByText('Nothing is downloaded yet.')).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'Free all…' })).toBeFocused();
});

test('what goes from the foot of the page gives the focus to the list', async ({ page, site }) => {
  await page.goto(site.url('/'));
  await page.getByRole('button', { name: 'Mark as unread' }).first().click();
  await press(page, 'More for this list');
  await press(page, 'Mark all as read');
  await expect(page.getByRole('button', { name: 'More for this list' })).toBeFocused();
  await press(page, 'Undo');
  await expect(page.locator('#list')).toBeFocused();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
});

test('a reader without a mouse gets from the list into an article and back', async ({ page, site }) => {
  await page.goto(site.url('/'));
  await expect(page.getByText('121 articles')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the list' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '一座桥的早晨' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '一座桥的早晨' })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('link', { name: '一座桥的早晨' })).toBeFocused();
});
