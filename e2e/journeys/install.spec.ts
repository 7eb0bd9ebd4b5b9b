import type { Locator } from '@playwright/test';
import { expect, test } from '../support/test.ts';

test('the browser finds nothing that keeps the reader from being installed', async ({
  playwright,
  site,
  launchOptions,
}, testInfo) => {
  // Chromium installs nothing from a private window, so this one needs a profile.
  const profile = testInfo.outputPath('profile');
  const context = await playwright.chromium.launchPersistentContext(profile, launchOptions);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(site.url('/'));
  const client = await context.newCDPSession(page);
  const { url, errors, data } = await client.send('Page.getAppManifest');
  expect(url).toBe(site.url('/manifest.webmanifest'));
  expect(errors).toEqual([]);
  await expect
    .poll(async () => (await client.send('Page.getInstallabilityErrors')).installabilityErrors)
    .toEqual([]);

  const { shortcuts }: { shortcuts: { name: string; url: string }[] } = JSON.parse(data ?? '');
  const pressed: Record<string, string> = {
    Latest: 'All',
    Starred: 'Starred',
    'Readable offline': 'Offline',
  };
  expect(shortcuts.map(({ name }) => name)).toEqual(Object.keys(pressed));
  for (const shortcut of shortcuts) {
    await page.goto(new URL(shortcut.url, url).href);
    const choice = page.getByRole('link', { name: pressed[shortcut.name] ?? '', exact: true });
    await expect(choice).toHaveAttribute('aria-current', 'true');
  }
  await context.close();
});

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

  test('installed, it leaves the notch and the home indicator free, and leads back by itself', async ({
    page,
    site,
  }) => {
    const [top, bottom] = [59, 844 - 34];
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setSafeAreaInsetsOverride', { insets: { top: 59, bottom: 34 } });
    // Chromium does not pretend to be an installed app.
    await page.addInitScript(() => {
      const { matchMedia } = window;
      window.matchMedia = (query) =>
        matchMedia.call(window, query.replace('(display-mode: standalone)', '(display-mode: browser)'));
    });
    const expectFree = async (...controls: Locator[]) => {
      for (const control of controls) {
        const box = await control.boundingBox();
        expect(box?.y, String(control)).toBeGreaterThanOrEqual(top);
        expect((box?.y ?? 0) + (box?.height ?? 0), String(control)).toBeLessThanOrEqual(bottom);
      }
    };
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await page.goto(site.url('/'));
    const sections = button('Sections');
    await expectFree(button('More for this list'), sections);

    await sections.click();
    const rail = page.getByRole('dialog');
    await expect(rail.getByRole('button', { name: 'Install the reader' })).toHaveCount(0);
    await settled(rail);
    await expectFree(rail.getByRole('button', { name: 'Close' }), rail.getByText(/^Edition of/));
    await rail.getByRole('button', { name: 'Downloads and storage' }).click();
    const sheet = page.getByRole('dialog', { name: 'Downloads and storage' });
    const last = sheet.getByRole('button', { name: 'Free all…' });
    await last.scrollIntoViewIfNeeded();
    await settled(sheet);
    await expectFree(sheet.getByRole('button', { name: 'Close' }), last);
    await sheet.getByRole('button', { name: 'Close' }).click();

    // Opened from outside, an article has no page before it, and the window no button that leads there.
    await page.getByRole('link', { name: '一座桥的早晨' }).click();
    await page.goto(page.url());
    const back = page.getByRole('link', { name: 'Back to the list' });
    await expectFree(back, button('Sections'));
    await page.getByRole('button', { name: /^Enlarge/ }).click();
    await expectFree(page.getByRole('dialog').getByRole('button', { name: 'Close' }));
    await page.keyboard.press('Escape');
    await back.click();
    await expect(page.getByText('121 articles')).toBeVisible();
  });
});

/** Waits until something that comes has come. */
async function settled(element: Locator): Promise<void> {
  await element.evaluate((target) => Promise.all(target.getAnimations().map(({ finished }) => finished)));
}
