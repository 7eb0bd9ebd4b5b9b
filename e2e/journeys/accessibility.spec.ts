import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../support/test.ts';

const sizes = [
  { name: 'a phone', viewport: { width: 390, height: 844 } },
  { name: 'a tablet', viewport: { width: 820, height: 1180 } },
  { name: 'a desktop', viewport: { width: 1440, height: 900 } },
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const { name, viewport } of sizes) {
    test.describe(() => {
      test.use({ colorScheme, viewport });

      test(`axe finds nothing on list and article, ${colorScheme}, on ${name}`, async ({ page, site }) => {
        await page.goto(site.url('/c/Technology'));
        await expect(page.getByRole('link', { name: '一座桥的早晨' })).toBeVisible();
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
        await page.getByRole('link', { name: '一座桥的早晨' }).click();
        await expect(page.getByRole('heading', { level: 1, name: '一座桥的早晨' })).toBeVisible();
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      });
    });
  }
}

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
