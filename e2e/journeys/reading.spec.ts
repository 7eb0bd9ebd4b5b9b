import { expect, test } from '../support/test.ts';

test('the front page lists the newest articles under their days', async ({ page, site }) => {
  await page.goto(site.url('/'));
  await expect(page).toHaveTitle('All articles · The Test Paper');
  await expect(page.getByText('121 articles')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Saturday, 1 November 2025' })).toBeVisible();
  const first = page.getByRole('article').first();
  await expect(first).toHaveAccessibleName('一座桥的早晨');
  await expect(first).toContainText('桥在雾里，只露出两端。');
  await expect(first).toContainText('城市手记');
  await expect(first).toContainText('08:00');
  await expect(page.getByRole('article').nth(1)).toHaveAccessibleName('Story 001');
});

test('a section at each level filters the list, and counts it', async ({ page, site }) => {
  await page.goto(site.url('/'));
  const sections = page.getByRole('navigation', { name: 'Sections' });
  await sections.getByRole('link', { name: 'Finance' }).click();
  await expect(page).toHaveURL(/\/c\/Finance$/);
  await expect(page.getByText('90 articles')).toBeVisible();
  await sections.getByRole('link', { name: 'Daily' }).click();
  await expect(page.getByText('60 articles')).toBeVisible();
  await sections.getByRole('link', { name: 'Abroad' }).click();
  await expect(page).toHaveURL(/\/c\/Finance\/Daily\/Abroad$/);
  await expect(page.getByText('30 articles')).toBeVisible();
  await expect(page.getByRole('article').first()).toHaveAccessibleName('Story 002');
  await expect(page.getByRole('article').nth(1)).toHaveAccessibleName('Story 006');
  await page.goBack();
  await expect(page.getByText('60 articles')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Daily' })).toBeVisible();
  await expect(page.getByText('60 articles')).toBeVisible();
});

test('the list can be turned round, and the URL says so', async ({ page, site }) => {
  await page.goto(site.url('/c/Finance'));
  await page.getByRole('link', { name: 'Oldest first' }).click();
  await expect(page).toHaveURL(/\/c\/Finance\?sort=oldest$/);
  await expect(page.getByRole('article').first()).toHaveAccessibleName('Story 119');
  await page.reload();
  await expect(page.getByRole('article').first()).toHaveAccessibleName('Story 119');
  await page.getByRole('link', { name: 'Newest first' }).click();
  await expect(page.getByRole('article').first()).toHaveAccessibleName('Story 001');
});

test('an article shows its headline, what is known of it, and its text with a captioned picture', async ({
  page,
  site,
}) => {
  await page.goto(site.url('/'));
  await page.getByRole('link', { name: '一座桥的早晨' }).click();
  await expect(page).toHaveURL(/\/a\/202511-[0-9a-z]{7}$/);
  await expect(page).toHaveTitle('一座桥的早晨 · The Test Paper');
  const headline = page.getByRole('heading', { level: 1, name: '一座桥的早晨' });
  await expect(headline).toBeFocused();
  const article = page.getByRole('article').filter({ has: headline });
  await expect(article).toHaveAttribute('lang', /^zh/);
  await expect(article.getByText('1 November 2025 at 08:00')).toBeVisible();
  await expect(article.getByText('桥在雾里，只露出两端。早班的船鸣了三声，岸上的人抬起头来。')).toBeVisible();
  await expect(article.locator('figure > figcaption')).toHaveText('晨雾中的桥');
  const image = article.locator('figure > img');
  await expect(image).toHaveJSProperty('naturalWidth', 640);
  await expect(image).toHaveAttribute('width', '640');
  await expect(article.getByRole('link', { name: '图片' })).toHaveAttribute(
    'href',
    '/c/Technology/%E5%9B%BE%E7%89%87',
  );
});

test('an article leads to its neighbours in the list it was opened from', async ({ page, site }) => {
  await page.goto(site.url('/c/Technology?sort=oldest'));
  await page.getByRole('link', { name: 'Story 116' }).click();
  await expect(page).toHaveURL(/\?c=Technology&sort=oldest$/);
  await page.getByRole('link', { name: 'Next article', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Story 112' })).toBeVisible();
  await page.getByRole('link', { name: 'Previous article Story 116' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Story 116' })).toBeVisible();
  await page.getByRole('link', { name: 'Previous article Story 120' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Story 120' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Previous article' })).toBeDisabled();
  await expect(page.getByRole('link', { name: 'Open the original' })).toHaveAttribute(
    'href',
    'https://example.com/stories/120',
  );
});

test('another address in the same tab begins at its own beginning, and shows its place in the list', async ({
  page,
  site,
}) => {
  const pane = page.locator('[data-pane="article"]');
  const addressOf = async (story: string) => {
    const link = page.getByRole('link', { name: story, exact: true });
    return site.url((await link.getAttribute('href')) ?? '');
  };
  await page.setViewportSize({ width: 1200, height: 300 });
  await page.goto(site.url('/?sort=oldest'));
  const far = await addressOf('Story 120');
  await page.goto(site.url('/'));
  const near = await addressOf('Story 001');
  await page.goto(near);
  await expect(page.getByRole('heading', { level: 1, name: 'Story 001' })).toBeVisible();
  await pane.evaluate((element) => element.scrollTo(0, 120));
  await expect.poll(() => pane.evaluate((element) => element.scrollTop)).toBe(120);
  await page.reload();
  await expect.poll(() => pane.evaluate((element) => element.scrollTop)).toBe(120);
  await page.goto(far.replace(/\?.*/, ''));
  await expect(page.getByRole('heading', { level: 1, name: 'Story 120' })).toBeVisible();
  expect(await pane.evaluate((element) => element.scrollTop)).toBe(0);
  await expect(page.getByRole('link', { name: 'Story 120', exact: true })).toBeInViewport();
});

test('the list keeps its place through opening, going back and reloading', async ({ page, site }) => {
  await page.goto(site.url('/'));
  const list = page.locator('#list');
  await expect(page.getByText('121 articles')).toBeVisible();
  await list.evaluate((element) => element.scrollTo(0, 9000));
  const row = page.getByRole('link', { name: /^Story 05\d$/ }).nth(3);
  await row.click();
  await expect(page.getByRole('heading', { level: 1, name: /^Story/ })).toBeVisible();
  const top = await list.evaluate((element) => element.scrollTop);
  expect(top).toBeGreaterThan(8000);
  await page.goBack();
  await expect(page).toHaveURL(site.url('/'));
  expect(await list.evaluate((element) => element.scrollTop)).toBe(top);
  await page.reload();
  await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBe(top);
  await page.getByRole('link', { name: 'Oldest first' }).click();
  await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBe(0);
  await page.goBack();
});

test('a link to an article opens it, with the list at its place', async ({ page, site, context }) => {
  await page.goto(site.url('/c/Finance'));
  await page.getByRole('link', { name: 'Story 003' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Story 003' })).toBeVisible();
  const id = new URL(page.url()).pathname;
  const other = await context.newPage();
  await other.goto(site.url(id));
  await expect(other.getByRole('heading', { level: 1, name: 'Story 003' })).toBeVisible();
  await expect(other.getByText('121 articles')).toBeVisible();
  await expect(other.locator('link[rel=canonical]')).toHaveAttribute('href', site.url(id));
  await expect(other.getByRole('link', { name: 'Story 003', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await other.reload();
  await expect(other.getByRole('heading', { level: 1, name: 'Story 003' })).toBeVisible();
});

test('the days follow the site’s time zone, not the reader’s', async ({ page, site }) => {
  await page.goto(site.url('/'));
  const row = page.getByRole('article', { name: 'Story 001' });
  await expect(row).toContainText('20:00');
});
