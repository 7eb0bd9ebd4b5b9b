import { expect, test } from '../support/test.ts';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('an article fills the screen, and back returns to the same place', async ({ page, site }) => {
    await page.goto(site.url('/'));
    const list = page.locator('#list');
    await expect(page.getByText('121 articles')).toBeVisible();
    await list.evaluate((element) => element.scrollTo(0, 3000));
    const row = page.getByRole('link', { name: /^Story 02\d$/ }).nth(2);
    const title = await row.innerText();
    await row.tap();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
    await expect(list).not.toBeVisible();
    const top = await list.evaluate((element) => element.scrollTop);
    expect(top).toBeGreaterThan(2500);
    await page.getByRole('link', { name: 'Back to the list' }).tap();
    await expect(page).toHaveURL(site.url('/'));
    await expect(page.getByRole('link', { name: title })).toBeFocused();
    await expect(page.getByRole('link', { name: title })).toBeInViewport();
    expect(await list.evaluate((element) => element.scrollTop)).toBe(top);
  });

  test('the sections open in a sheet, which the system’s back button closes', async ({ page, site }) => {
    await page.goto(site.url('/'));
    const tabs = page.getByRole('navigation', { name: 'Main navigation' });
    await tabs.getByRole('button', { name: 'Sections' }).tap();
    const sheet = page.getByRole('dialog', { name: 'Sections' });
    await expect(sheet).toBeVisible();
    await page.goBack();
    await expect(sheet).toBeHidden();
    await tabs.getByRole('button', { name: 'Sections' }).tap();
    await sheet.getByRole('button', { name: 'Close sections' }).tap();
    await expect(sheet).toBeHidden();
    await tabs.getByRole('button', { name: 'Sections' }).tap();
    await sheet.getByRole('link', { name: 'Finance' }).tap();
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('heading', { level: 1, name: 'Finance' })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'All articles' })).toBeVisible();
    await expect(sheet).toBeHidden();
  });

  test('nothing is wider than the screen', async ({ page, site }) => {
    await page.goto(site.url('/'));
    await page.getByRole('link', { name: '一座桥的早晨' }).tap();
    await expect(page.getByRole('heading', { level: 1, name: '一座桥的早晨' })).toBeVisible();
    await page
      .getByRole('link', { name: /^Next article/ })
      .last()
      .tap();
    await expect(page.getByRole('heading', { level: 1, name: /^Story/ })).toBeVisible();
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('main *:not(pre, pre *, [data-scroll], [data-scroll] *)')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(wide).toEqual([]);
  });
});

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 } });

  test('list and article stand side by side, the sections behind a button', async ({ page, site }) => {
    await page.goto(site.url('/'));
    await page.getByRole('link', { name: 'Story 002' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Story 002' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Story 003', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Open sections' }).click();
    const sheet = page.getByRole('dialog', { name: 'Sections' });
    await expect(sheet).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('heading', { level: 1, name: 'Story 002' })).toBeVisible();
  });
});

test('what a part says of its looks holds against what is said of all elements', async ({ page, site }) => {
  await page.goto(site.url('/'));
  await page.getByRole('link', { name: 'Story 002' }).click();
  const headline = page.getByRole('heading', { level: 1, name: 'Story 002' });
  expect(await headline.evaluate((element) => getComputedStyle(element).marginBlockStart)).toBe('16px');
});

test('the theme can be chosen, and is kept', async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(site.url('/'));
  const background = () =>
    page.evaluate(() => getComputedStyle(document.body.parentElement ?? document.body).backgroundColor);
  // The first that fits is the one that browsers take.
  const tint = () => page.locator('meta[name="theme-color"]').first().getAttribute('content');
  const light = await background();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  const dark = await background();
  expect(dark).not.toBe(light);
  expect(await tint()).toBe(dark);
  await page.reload();
  expect(await background()).toBe(dark);
  expect(await tint()).toBe(dark);
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await page.getByRole('radiogroup', { name: 'Appearance' }).getByRole('radio', { name: 'System' }).check();
  expect(await background()).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await background()).toBe(dark);
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('the interface speaks the browser’s language', async ({ page, site }) => {
    await page.goto(site.url('/'));
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    await expect(page.getByRole('heading', { level: 1, name: '全部文章' })).toBeVisible();
    await expect(page.getByText('121 篇')).toBeVisible();
    await expect(page.getByRole('heading', { name: '2025年11月1日星期六' })).toBeVisible();
  });
});
