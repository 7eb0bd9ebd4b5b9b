import type { Page } from '@playwright/test';
import { controlsReady } from '../support/controls-ready.ts';
import { fingerOn } from '../support/finger.ts';
import { PICTURE } from '../support/posts.ts';
import { createSite, type TestSite } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

// No language of the interface is written from right to left yet; the reader is ready for one.

let walk: TestSite;
test.beforeAll(async () => {
  const text = '<p>We went down to the brook before the others were awake.</p>';
  const pictures = ['hill', 'brook']
    .map((name) => `<figure><img src="images/${name}.svg" alt="A ${name}"></figure>`)
    .join('');
  walk = await createSite(
    ['First', 'Second', 'Third'].map((title, n) => ({
      file: `${title}.md`,
      title,
      categories: ['Walks'],
      date: `Fri, 31 Oct 2025 0${9 - n}:00:00 GMT`,
      body: text + pictures,
    })),
    { files: { 'images/hill.svg': PICTURE, 'images/brook.svg': PICTURE.replace('#9db4c0', '#c09d9d') } },
  );
});
test.afterAll(() => walk.remove());

const open = async (page: Page) => {
  await page.clock.setFixedTime(new Date('2025-11-03T12:00:00Z'));
  await page.goto(walk.url('/'));
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await expect(page.getByRole('link', { name: 'Second' })).toBeVisible();
  await controlsReady(page);
};
const headline = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('the next picture stands at the left, for keys, buttons and swipes', async ({ page }) => {
  await open(page);
  await page.getByRole('link', { name: 'Second' }).click();
  await page.getByRole('button', { name: 'Enlarge: A hill' }).click();
  const lightbox = page.getByRole('dialog', { name: 'Pictures' });
  const counter = (text: string) => expect(lightbox.getByText(text, { exact: true })).toBeVisible();
  await counter('1 of 2');
  await page.keyboard.press('ArrowLeft');
  await counter('2 of 2');
  await page.keyboard.press('ArrowRight');
  await counter('1 of 2');
  const next = lightbox.getByRole('button', { name: 'Next picture' });
  expect((await next.boundingBox())?.x).toBeLessThan(100);
  await expect(next.locator('svg')).toHaveCSS('scale', '-1 1');
  const swipe = async (dx: number) => {
    await page.mouse.move(720, 450);
    await page.mouse.down();
    await page.mouse.move(720 + dx, 450, { steps: 5 });
    await page.mouse.up();
  };
  await swipe(200);
  await counter('2 of 2');
  await swipe(-200);
  await counter('1 of 2');
});

test('the button of a quotation stands below what is selected', async ({ page }) => {
  await open(page);
  await page.getByRole('link', { name: 'Second' }).click();
  const text = page.locator('[data-pane="article"]').getByText('We went down');
  const passage = await text.evaluate((element) => {
    const range = document.createRange();
    range.setStart(element.firstChild ?? element, 0);
    range.setEnd(element.firstChild ?? element, 12);
    getSelection()?.addRange(range);
    return range.getBoundingClientRect().toJSON();
  });
  const button = page.getByRole('button', { name: 'Copy link to this passage' });
  await expect(button).toBeVisible();
  const box = (await button.boundingBox()) ?? { x: 0, y: 0, width: 0 };
  expect(Math.abs(box.x + box.width / 2 - (passage.x + passage.width / 2))).toBeLessThan(60);
  expect(box.y).toBeGreaterThan(passage.bottom);
});

test.describe('with fingers', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a swipe to the right turns to the next article', async ({ page }) => {
    await open(page);
    const finger = await fingerOn(page);
    await page.getByRole('link', { name: 'First', exact: true }).tap();
    await expect(headline(page, 'First')).toBeVisible();
    await finger.swipe([100, 500], [300, 500]);
    await expect(headline(page, 'Second')).toBeVisible();
    await finger.swipe([300, 500], [100, 500]);
    await expect(headline(page, 'First')).toBeVisible();
  });

  test('a swipe to the left marks a row', async ({ page }) => {
    await open(page);
    const finger = await fingerOn(page);
    const row = page.getByRole('article', { name: 'Third', exact: true });
    const box = (await row.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const y = box.y + box.height / 2;
    await finger.drag([250, y], [90, y]);
    // The words stand where the row has moved away.
    const hint = await row.getByText('Mark as read').boundingBox();
    expect(hint?.x).toBeGreaterThan(195);
    await finger.lift();
    await expect(row.getByRole('button', { name: 'Mark as unread' })).toBeAttached();
  });
});
