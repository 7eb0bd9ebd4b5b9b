import { expect, test } from '../support/test.ts';

test('the reader installs itself when the browser offers it', async ({ page, site }) => {
  await page.goto(site.url('/'));
  const button = page.getByRole('button', { name: 'Install the reader' });
  await expect(page.getByText('121 articles')).toBeVisible();
  await expect(button).toHaveCount(0);
  // What Chromium sends, which it does not from a private window.
  await page.evaluate(() => {
    const offer = new Event('beforeinstallprompt', { cancelable: true });
    const prompt = async () => {
      document.body.dataset.prompted = String(offer.defaultPrevented);
      return { outcome: 'accepted' };
    };
    dispatchEvent(Object.assign(offer, { prompt }));
  });
  await button.click();
  await expect(page.locator('body')).toHaveAttribute('data-prompted', 'true');
  await expect(button).toHaveCount(0);
});

test.describe('on an iPhone', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    viewport: { width: 390, height: 844 },
  });

  test('the reader says how it is installed, and what Safari removes', async ({ page, site }) => {
    await page.goto(site.url('/'));
    await page.getByRole('button', { name: 'Sections', exact: true }).click();
    await page.getByRole('button', { name: 'Install the reader' }).click();
    const how = page.getByRole('dialog', { name: 'Install the reader' });
    await expect(how.getByText('Choose “Add to Home Screen”.')).toBeVisible();
    await how.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Sections', exact: true }).click();
    await page.getByRole('button', { name: 'Downloads and storage' }).click();
    await expect(
      page.getByText('Safari removes what a website has stored when it was not visited for seven days.'),
    ).toBeVisible();
  });
});
