import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';

test('a section that was downloaded can be read whole without the site', async ({ page, site }) => {
  await page.goto(site.url('/c/Technology'));
  const sheet = await openDownloads(page);
  await expect(sheet.getByText('31 articles · 1 picture')).toBeVisible();
  await sheet.getByRole('button', { name: 'Download', exact: true }).click();
  await expect(sheet.getByText('31 of 31 articles, 1 of 1 pictures')).toBeVisible();

  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
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

async function openDownloads(page: Page) {
  await page.getByRole('button', { name: 'More for this list' }).click();
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  return page.getByRole('dialog', { name: 'Downloads and storage' });
}
