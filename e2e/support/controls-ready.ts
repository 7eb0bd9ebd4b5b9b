import { expect, type Page } from '@playwright/test';

/** Waits until the reader hears keys and fingers, which it does a moment after the list is there. */
export async function controlsReady(page: Page): Promise<void> {
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(help).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
}
