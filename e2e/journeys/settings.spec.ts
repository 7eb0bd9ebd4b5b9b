import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';

const openSettings = (page: Page) => page.getByRole('button', { name: 'Settings', exact: true }).click();

/** How the text of the open article is set. */
const setting = (page: Page) =>
  page
    .locator('article')
    .filter({ has: page.getByRole('heading', { level: 1 }) })
    .locator('p')
    .filter({ hasText: 'Paragraph 2.' })
    .evaluate((paragraph) => {
      const { fontSize, fontFamily, lineHeight, textAlign, textIndent } = getComputedStyle(paragraph);
      return {
        size: Number.parseFloat(fontSize),
        leading: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize),
        width: Math.round(paragraph.getBoundingClientRect().width),
        fontFamily,
        textAlign,
        textIndent,
      };
    });

test('each setting of a text has an effect, which is kept and can be taken back', async ({ page, site }) => {
  await page.goto(site.url('/'));
  await page.getByRole('link', { name: 'Story 002' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Story 002' })).toBeVisible();
  const before = await setting(page);
  await openSettings(page);
  const group = page.getByRole('region', { name: 'Text' });
  await group.getByRole('radio', { name: 'Sans' }).check();
  await group.getByRole('button', { name: 'Larger' }).click();
  await group.getByRole('button', { name: 'Looser lines' }).click();
  for (let step = 0; step < 3; step++) await group.getByRole('button', { name: 'Shorter lines' }).click();
  await group.getByRole('radio', { name: 'Indented' }).check();
  await group.getByRole('radiogroup', { name: 'Justified' }).getByRole('radio', { name: 'Always' }).check();
  await expect(group.getByRole('group', { name: 'Size' })).toContainText('110%');
  const after = await setting(page);
  expect(after.size).toBeCloseTo(before.size * 1.1, 1);
  expect(after.leading).toBeCloseTo(before.leading * 1.1, 1);
  expect(after.width).toBeLessThan(before.width);
  expect(after.fontFamily).not.toBe(before.fontFamily);
  expect([before.textAlign, after.textAlign]).toEqual(['start', 'justify']);
  expect(before.textIndent).toBe('0px');
  expect(after.textIndent).not.toBe('0px');
  await page.reload();
  await expect(group).toBeVisible();
  expect(await setting(page)).toEqual(after);
  await group.getByRole('button', { name: 'Reset' }).click();
  expect(await setting(page)).toEqual(before);
  await expect(group.getByRole('button', { name: 'Reset' })).toBeDisabled();
});

test('Chinese fills its lines where nothing else is chosen, and its parts stand on one grid of half lines', async ({
  page,
  site,
}) => {
  await site.publish([
    {
      ...{ file: 'grid.md', title: '一格一格', categories: ['Culture'], date: '2025-12-31T10:00:00Z' },
      body: `<p>第一段，有 <code>code()</code>、<sup>上标</sup>与 English，长到要折行：${'一行接着一行，'.repeat(12)}</p>
        <h2>小标题</h2><p>第二段。</p><blockquote><p>引文。</p></blockquote><h3>再一个小标题</h3>
        <ul><li>甲<ul><li>乙</li></ul></li><li>丙</li></ul><hr><p>末段。</p>`,
    },
  ]);
  await page.goto(site.url('/'));
  await page.getByRole('link', { name: '一格一格' }).click();
  const body = page.locator('article').filter({ has: page.getByRole('heading', { level: 1 }) });
  await expect(body.getByText('末段。')).toBeVisible();
  const first = body.getByText('第一段');
  expect(await first.evaluate((paragraph) => getComputedStyle(paragraph).textAlign)).toBe('justify');
  const offsets = await first.evaluate((paragraph) => {
    const half = Number.parseFloat(getComputedStyle(paragraph).lineHeight) / 2;
    const start = paragraph.getBoundingClientRect().top;
    const parts = paragraph.parentElement?.querySelectorAll('p, h2, h3, li') ?? [];
    return [...parts].map((part) => {
      const halves = (part.getBoundingClientRect().top - start) / half;
      return Math.abs(halves - Math.round(halves));
    });
  });
  expect(offsets).toHaveLength(9);
  expect(Math.max(...offsets)).toBeLessThan(0.05);
  await openSettings(page);
  await page.getByRole('radiogroup', { name: 'Justified' }).getByRole('radio', { name: 'Never' }).check();
  expect(await first.evaluate((paragraph) => getComputedStyle(paragraph).textAlign)).toBe('start');
});

test('each choice shows at once in the sample and in the article, to the end of its scale', async ({
  page,
  site,
}) => {
  await page.goto(site.url('/'));
  await page.getByRole('link', { name: 'Story 002' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Story 002' })).toBeVisible();
  await openSettings(page);
  const group = page.getByRole('region', { name: 'Text' });
  const sample = () =>
    group.getByText('A page is read by its edges').evaluate((paragraph) => {
      const { fontSize, fontFamily, lineHeight } = getComputedStyle(paragraph);
      const size = Number.parseFloat(fontSize);
      return { size, fontFamily, leading: Number.parseFloat(lineHeight) / size };
    });
  const faces = new Set<string>();
  for (const name of ['Sans', 'System', 'Serif']) {
    await group.getByRole('radio', { name }).check();
    const { fontFamily } = await setting(page);
    expect((await sample()).fontFamily).toBe(fontFamily);
    faces.add(fontFamily);
  }
  expect(faces.size).toBe(3);
  const before = await setting(page);
  for (const name of ['Smaller', 'Tighter lines', 'Longer lines']) {
    const button = group.getByRole('button', { name });
    await button.click();
    for (let step = 0; step < 10 && (await button.getAttribute('aria-disabled')) === 'false'; step++)
      await button.click();
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await button.press('Enter');
    await expect(button).toBeFocused();
  }
  await expect(group.getByRole('group', { name: 'Size' })).toContainText('80%');
  const after = await setting(page);
  expect(after.size).toBeCloseTo(before.size * 0.8, 1);
  expect(after.leading).toBeCloseTo(before.leading * 0.8, 1);
  expect(after.width / after.size).toBeGreaterThan(before.width / before.size);
  expect(await sample()).toMatchObject({ size: after.size, leading: after.leading });
  const gap = () =>
    group
      .getByText('A page is read by its edges')
      .evaluate((paragraph) => Number.parseFloat(getComputedStyle(paragraph).marginBlockEnd));
  await group.getByRole('radio', { name: 'Indented' }).check();
  const indented = await gap();
  await group.getByRole('radio', { name: 'Spaced' }).check();
  expect(await gap()).toBeGreaterThan(indented);
});

test('keys make the text of an article larger and smaller', async ({ page, site }) => {
  await page.goto(site.url('/'));
  await page.getByRole('link', { name: 'Story 002' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Story 002' })).toBeVisible();
  const { size } = await setting(page);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  expect((await setting(page)).size).toBeCloseTo(size * 1.2, 1);
  await page.keyboard.press('-');
  expect((await setting(page)).size).toBeCloseTo(size * 1.1, 1);
});

test('theme and text are set before the first paint, without the reader’s script', async ({ page, site }) => {
  await page.goto(site.url('/'));
  await openSettings(page);
  await page.getByRole('radio', { name: 'Sepia' }).check();
  await page.getByRole('button', { name: 'Larger' }).click();
  const looks = () =>
    page.evaluate(() => {
      const root = document.documentElement;
      return [
        root.dataset.theme,
        root.style.getPropertyValue('--reading-size'),
        getComputedStyle(root).backgroundColor,
      ];
    });
  const chosen = await looks();
  expect(chosen).toEqual(['sepia', '1.1', 'rgb(244, 234, 214)']);
  const bare = await page.context().newPage();
  await bare.route(/\/assets\//, (route) => route.abort());
  await bare.goto(site.url('/'));
  expect(
    await bare.evaluate(() => {
      const root = document.documentElement;
      return [
        root.dataset.theme,
        root.style.getPropertyValue('--reading-size'),
        getComputedStyle(root).backgroundColor,
      ];
    }),
  ).toEqual(chosen);
});

test('every theme is another', async ({ page, site }) => {
  await page.goto(site.url('/'));
  await openSettings(page);
  const seen = new Set<string>();
  for (const name of ['Light', 'Sepia', 'Dark', 'Black']) {
    await page.getByRole('radio', { name }).check();
    seen.add(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor));
  }
  expect(seen.size).toBe(4);
  await page.getByRole('radiogroup', { name: 'Appearance' }).getByRole('radio', { name: 'System' }).check();
  const html = page.locator('html');
  const paper = () => html.evaluate((root) => getComputedStyle(root).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(seen).toContain(light);
  expect(seen).toContain(await paper());
  expect(await paper()).not.toBe(light);
});

test('the language of the interface is chosen by hand, kept, and the same in all tabs', async ({
  page,
  site,
}) => {
  await page.goto(site.url('/'));
  const other = await page.context().newPage();
  await other.goto(site.url('/'));
  await openSettings(page);
  await page.getByRole('radio', { name: '简体中文' }).check();
  await expect(page.getByRole('dialog', { name: '设置' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(other.getByRole('heading', { level: 1, name: '全部文章' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: '全部文章' })).toBeAttached();
  await page.getByRole('radio', { name: '跟随浏览器' }).check();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
});

test('what was kept and cannot be read does no harm', async ({ page, site }) => {
  await page.addInitScript(() => {
    localStorage.setItem('reading', '{"size": 900, "typeface": "wingdings", "measure": "wide"}');
    localStorage.setItem('theme', 'nonsense');
    localStorage.setItem('places', '{}');
  });
  await page.goto(site.url('/'));
  await page.getByRole('link', { name: 'Story 002' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Story 002' })).toBeVisible();
  expect((await setting(page)).size).toBe(19);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the settings are a tab', async ({ page, site }) => {
    await page.goto(site.url('/'));
    await page
      .getByRole('navigation', { name: 'Main navigation' })
      .getByRole('button', { name: 'Settings' })
      .tap();
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeHidden();
  });
});

test('a sheet that the browser’s forward button brings back can be closed', async ({ page, site }) => {
  await page.goto(site.url('/'));
  await openSettings(page);
  const sheet = page.getByRole('dialog', { name: 'Settings' });
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(sheet).toHaveCount(0);
  await page.goForward();
  await expect(sheet).toBeVisible();
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(sheet).toHaveCount(0);
});
