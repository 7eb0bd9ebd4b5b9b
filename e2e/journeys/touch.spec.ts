import type { Locator, Page } from '@playwright/test';
import { controlsReady } from '../support/controls-ready.ts';
import { fingerOn } from '../support/finger.ts';
import { newsPosts } from '../support/posts.ts';
import { expect, test } from '../support/test.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const row = (page: Page, title: string) => page.getByRole('article', { name: title, exact: true });
const headline = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title });

/** The middle of an element. */
async function middleOf(element: Locator): Promise<[x: number, y: number]> {
  const box = await element.boundingBox();
  if (!box) throw new Error('it is not on screen');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** How far an element is moved to the right, in pixels. */
const shiftOf = (element: Locator) =>
  element.evaluate((element) => Number.parseFloat(getComputedStyle(element).translate) || 0);

async function openList(page: Page, url: string): Promise<void> {
  await page.clock.setFixedTime(new Date('2025-11-03T12:00:00Z'));
  await page.goto(url);
  await expect(page.getByText('121 articles')).toBeVisible();
  await controlsReady(page);
}

test.describe('in the list', () => {
  test('a row is marked by a swipe to the right, starred by one to the left', async ({ page, site }) => {
    await openList(page, site.url('/'));
    const finger = await fingerOn(page);
    const story = row(page, 'Story 001');
    await expect(story.getByRole('button', { name: 'Mark as read' })).toBeVisible();
    const [x, y] = await middleOf(story);
    const content = story.locator(':scope > :first-child');

    await finger.drag([x - 60, y], [x + 100, y + 5]);
    await expect(story.getByText('Mark as read')).toBeVisible();
    expect(await shiftOf(content)).toBeGreaterThan(84);
    await finger.lift();
    await expect(story.getByRole('button', { name: 'Mark as unread' })).toBeAttached();
    await expect.poll(() => shiftOf(content)).toBe(0);
    await expect(story.locator('[data-armed]')).toHaveCount(0);

    await finger.swipe([x + 60, y], [x - 100, y - 5]);
    await expect(story.getByRole('button', { name: 'Star' })).toHaveAttribute('aria-pressed', 'true');
    await finger.swipe([x + 60, y], [x - 100, y - 5]);
    await expect(story.getByRole('button', { name: 'Star' })).toHaveAttribute('aria-pressed', 'false');
    await expect(page).toHaveURL(site.url('/'));
  });

  test('a swipe that is too short, comes from the edge, or goes down does nothing', async ({
    page,
    site,
  }) => {
    await openList(page, site.url('/'));
    const finger = await fingerOn(page);
    const story = row(page, 'Story 002');
    const [x, y] = await middleOf(story);
    const content = story.locator(':scope > :first-child');
    await finger.drag([x, y], [x + 60, y]);
    expect(await shiftOf(content)).toBeGreaterThan(20);
    await finger.lift();
    await expect.poll(() => shiftOf(content)).toBe(0);
    await finger.swipe([10, y], [x + 100, y]);
    const list = page.locator('#list');
    await finger.drag([x, y + 200], [x + 20, y - 100]);
    await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
    expect(await shiftOf(content)).toBe(0);
    await finger.lift();
    await expect(story.getByRole('button', { name: 'Mark as read' })).toBeAttached();
    await expect(story.getByRole('button', { name: 'Star' })).toHaveAttribute('aria-pressed', 'false');
  });

  test('pulled down it checks for news, and says what it found', async ({ page, site }) => {
    await openList(page, site.url('/'));
    const finger = await fingerOn(page);
    const x = 195;
    await finger.drag([x, 300], [x, 345]);
    await expect(page.getByText('Pull to check for new articles')).toBeVisible();
    await finger.lift();
    await expect(page.getByText('Pull to check for new articles')).toHaveCount(0);

    await finger.drag([x, 300], [x, 460]);
    await expect(page.getByText('Let go to check for new articles')).toBeVisible();
    await finger.lift();
    await expect(page.getByText('Nothing new.')).toBeVisible();

    const fresh = { ...newsPosts()[0], file: 'fresh.md', title: 'Fresh', categories: ['Technology'] };
    await site.publish([
      ...newsPosts(),
      { ...fresh, date: 'Sun, 02 Nov 2025 08:00:00 GMT', body: '<p>Still warm.</p>' },
    ]);
    await finger.swipe([x, 300], [x, 460]);
    await expect(page.getByRole('button', { name: '1 new article' })).toBeVisible();
    await expect(page.getByText('121 articles')).toBeVisible();

    await site.stop();
    await finger.swipe([x, 300], [x, 460]);
    await expect(page.getByText('The site does not answer')).toBeVisible();
    await expect(page.getByRole('status').getByText('Offline')).toBeVisible();
  });

  test('what a finger does can be done without one', async ({ page, site }) => {
    await openList(page, site.url('/'));
    await page.getByRole('button', { name: 'More for this list' }).click();
    await page.getByRole('button', { name: 'Check for new articles' }).click();
    await expect(page.getByText('Nothing new.')).toBeVisible();
  });
});

test.describe('in an article', () => {
  test('a swipe turns to the next or the one before, and back leads to the list', async ({ page, site }) => {
    await openList(page, site.url('/'));
    await row(page, 'Story 001').getByRole('link').tap();
    await expect(headline(page, 'Story 001')).toBeVisible();
    const finger = await fingerOn(page);
    const pane = page.locator('[data-pane="article"]');
    await finger.drag([300, 500], [180, 510]);
    expect(await shiftOf(pane)).toBeLessThan(-90);
    await finger.lift();
    await expect(headline(page, 'Story 002')).toBeVisible();
    expect(await shiftOf(pane)).toBe(0);
    await finger.swipe([300, 500], [150, 500]);
    await expect(headline(page, 'Story 003')).toBeVisible();
    await finger.swipe([100, 500], [300, 500]);
    await expect(headline(page, 'Story 002')).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(site.url('/'));
  });

  test('at the first article it gives way, and returns', async ({ page, site }) => {
    await openList(page, site.url('/'));
    await row(page, '一座桥的早晨').getByRole('link').tap();
    await expect(headline(page, '一座桥的早晨')).toBeVisible();
    const finger = await fingerOn(page);
    const pane = page.locator('[data-pane="article"]');
    await finger.drag([100, 500], [300, 500]);
    expect(await shiftOf(pane)).toBeGreaterThan(0);
    expect(await shiftOf(pane)).toBeLessThan(40);
    await finger.lift();
    await expect.poll(() => shiftOf(pane)).toBe(0);
    await expect(headline(page, '一座桥的早晨')).toBeVisible();
  });

  test('reading on is no swipe, nor is moving a wide table', async ({ page, site }) => {
    const [first] = newsPosts();
    if (!first) throw new Error('there are posts');
    const cells = Array.from({ length: 14 }, (_, i) => `<td>Quarter ${i}</td>`).join('');
    await site.publish([
      { ...first, body: `${first.body}<table><tr>${cells}</tr></table>` },
      ...newsPosts().slice(1),
    ]);
    await page.goto(site.url('/'));
    await controlsReady(page);
    await row(page, 'Story 001').getByRole('link').tap();
    await expect(headline(page, 'Story 001')).toBeVisible();
    const finger = await fingerOn(page);
    const pane = page.locator('[data-pane="article"]');
    await finger.drag([200, 700], [230, 300]);
    await expect.poll(() => pane.evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
    expect(await shiftOf(pane)).toBe(0);
    await finger.lift();
    const table = page.locator('[data-scroll]');
    await table.scrollIntoViewIfNeeded();
    const [, y] = await middleOf(table);
    await finger.drag([300, y], [100, y]);
    expect(await shiftOf(pane)).toBe(0);
    await finger.lift();
    await expect.poll(() => table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(50);
    await expect(headline(page, 'Story 001')).toBeAttached();
  });
});

test('gestures are switched off, and stay off', async ({ page, site }) => {
  await openList(page, site.url('/'));
  await page.getByRole('button', { name: 'Settings' }).tap();
  await page.getByRole('switch', { name: 'Swiping and pulling' }).uncheck();
  await page.keyboard.press('Escape');
  const finger = await fingerOn(page);
  const unmoved = async () => {
    const story = row(page, 'Story 001');
    const [x, y] = await middleOf(story);
    await finger.drag([x, y], [x + 150, y]);
    expect(await shiftOf(story.locator(':scope > :first-child'))).toBe(0);
    await finger.lift();
  };
  await unmoved();
  await page.reload();
  await expect(page.getByText('121 articles')).toBeVisible();
  await unmoved();
});
