import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';

/** Counts the transitions of a page, and notes how long the longest took. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    const seen = { count: 0, longest: 0, skipped: 0 };
    Object.assign(window, { seen });
    const start = document.startViewTransition.bind(document);
    document.startViewTransition = (update) => {
      const transition = start(update);
      seen.count += 1;
      transition.ready.then(
        () => {
          const times = document
            .getAnimations()
            .map(({ effect }) => Number(effect?.getComputedTiming().endTime));
          seen.longest = Math.max(seen.longest, ...times);
        },
        () => {
          seen.skipped += 1;
        },
      );
      return transition;
    };
  });
const seen = (page: Page): Promise<{ count: number; longest: number; skipped: number }> =>
  page.evaluate(() => Reflect.get(window, 'seen'));

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('an article comes over the list and goes again, in less than 200 ms', async ({ page, site }) => {
    await watch(page);
    await page.goto(site.url('/'));
    await page.getByRole('link', { name: 'Story 002' }).tap();
    await expect(page.getByRole('heading', { level: 1, name: 'Story 002' })).toBeVisible();
    await expect.poll(async () => (await seen(page)).longest).toBeGreaterThan(100);
    await page.goBack();
    await expect(page.getByRole('link', { name: 'Story 002' })).toBeVisible();
    expect((await seen(page)).count).toBe(2);
    expect((await seen(page)).longest).toBeLessThanOrEqual(200);
  });

  test('keys lead from article to article at once', async ({ page, site }) => {
    await page.goto(site.url('/'));
    await page.getByRole('link', { name: 'Story 002' }).tap();
    await expect(page.getByRole('heading', { level: 1, name: 'Story 002' })).toBeVisible();
    await page.evaluate(() => {
      document.startViewTransition = () => {
        throw new Error('there is a transition');
      };
    });
    await page.keyboard.press('j');
    await expect(page.getByRole('heading', { level: 1, name: 'Story 003' })).toBeVisible();
  });

  test('nothing moves for those who want no motion', async ({ page, site }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await watch(page);
    await page.goto(site.url('/'));
    await page.getByRole('link', { name: 'Story 002' }).tap();
    await expect(page.getByRole('heading', { level: 1, name: 'Story 002' })).toBeVisible();
    expect((await seen(page)).count).toBe(0);
  });
});

test('beside the list the article is there at once', async ({ page, site }) => {
  await watch(page);
  await page.goto(site.url('/'));
  await page.getByRole('link', { name: 'Story 002' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Story 002' })).toBeVisible();
  expect((await seen(page)).count).toBe(0);
});
