import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Post } from '../support/posts.ts';
import { expect, test } from '../support/test.ts';

const SECTIONS = [['Finance', 'Daily'], ['Finance', 'Weekly'], ['Technology'], ['城市', '桥梁']];

/** 80 articles, two a day, the newest of 31 October 2025; every fifth has the tag of a ferry. */
const posts = Array.from(
  { length: 80 },
  (_, i): Post => ({
    file: `${i}.md`,
    title: `Report ${i + 1}`,
    categories: SECTIONS[i % SECTIONS.length] ?? [],
    date: new Date(Date.UTC(2025, 9, 31, 20) - i * 12 * 3_600_000).toUTCString(),
    source: `Desk ${i % 3}`,
    tags: i % 5 === 0 ? ['渡船', 'river'] : ['river'],
    body: '<p>A short report.</p>',
  }),
);

test.beforeEach(async ({ site }) => {
  await site.publish(posts);
});

const openFilters = async (page: Page) => {
  await page.getByRole('button', { name: /^Filter/ }).click();
  return page.getByRole('dialog', { name: 'Filter' });
};

test('a reader filters by sections, source and days; the address holds it all', async ({ page, site }) => {
  await page.goto(site.url('/'));
  const dialog = await openFilters(page);
  await expect(dialog.getByRole('button', { name: 'Show 80 articles' })).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Technology' }).check();
  await dialog.getByRole('searchbox', { name: 'Find a section' }).fill('桥');
  await dialog.getByRole('checkbox', { name: '桥梁' }).check();
  await expect(dialog.getByRole('button', { name: 'Show 40 articles' })).toBeVisible();
  await dialog.getByText('Sources', { exact: true }).click();
  await dialog.getByRole('checkbox', { name: 'Desk 1' }).check();
  await dialog.getByLabel('From').fill('2025-10-20');
  await dialog.getByLabel('To').fill('2025-10-29');
  const expected = posts.filter(
    ({ categories, source, date }) =>
      ['Technology', '城市'].includes(categories[0] ?? '') &&
      source === 'Desk 1' &&
      Date.parse(date) >= Date.UTC(2025, 9, 20) &&
      Date.parse(date) < Date.UTC(2025, 9, 30),
  );
  const count = `${expected.length} articles`;
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await dialog.getByRole('button', { name: `Show ${count}` }).click();
  await expect(dialog).toBeHidden();

  const seesTheList = async () => {
    await expect(page.getByText(count, { exact: true })).toBeVisible();
    for (const { title } of expected)
      await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();
    await expect(page.getByRole('article')).toHaveCount(expected.length);
  };
  await seesTheList();
  const { search } = new URL(page.url());
  expect(decodeURIComponent(search)).toBe(
    '?in=Technology&in=城市/桥梁&source=Desk+1&from=2025-10-20&to=2025-10-29',
  );
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.reload();
  await seesTheList();

  const chips = page.getByRole('list', { name: 'Active filters' });
  await chips.getByRole('link', { name: 'Remove filter: Technology' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '桥梁' })).toBeVisible();
  await chips.getByRole('link', { name: 'Clear all' }).click();
  await expect(page.getByText('80 articles')).toBeVisible();
  await expect(chips).toBeHidden();
  await page.goBack();
  await page.goBack();
  await seesTheList();
});

test('an article opened from a filtered list leads on within it', async ({ page, site }) => {
  await page.goto(site.url('/?tag=渡船'));
  await expect(page.getByText('16 articles')).toBeVisible();
  await page.getByRole('link', { name: 'Report 1', exact: true }).click();
  await page
    .getByRole('link', { name: /^Next article/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Report 6' })).toBeVisible();
  await page.reload();
  await expect(page.getByText('16 articles')).toBeVisible();
});

test('what nothing matches says so, and leads out', async ({ page, site }) => {
  await page.goto(site.url('/c/Technology?source=Desk+1&tag=nowhere'));
  await expect(page.getByText('Nothing matches these filters')).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(0);
  const list = page.getByRole('region', { name: 'List of articles' });
  await list.getByRole('link', { name: 'Remove filter: #nowhere' }).last().click();
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(page.getByText('Nothing matches these filters')).toBeHidden();
  await expect(page).toHaveURL(site.url('/c/Technology?source=Desk+1'));
});

test('among many, a source or a tag is found by typing', async ({ page, site }) => {
  await site.publish(
    posts.map((post, i) => ({ ...post, source: `Desk ${i % 70}`, tags: [`topic ${i % 12}`] })),
  );
  await page.goto(site.url('/'));
  const dialog = await openFilters(page);
  await dialog.getByText('Sources', { exact: true }).click();
  await expect(dialog.getByText('10 more: type to find them')).toBeVisible();
  await dialog.getByRole('searchbox', { name: 'Find a source' }).fill('desk 69');
  await dialog.getByRole('checkbox', { name: 'Desk 69' }).check();
  await expect(dialog.getByRole('button', { name: 'Show 1 article' })).toBeVisible();
  await dialog.getByText('Tags', { exact: true }).click();
  await dialog.getByRole('searchbox', { name: 'Find a tag' }).fill('topic 9');
  await expect(dialog.getByRole('checkbox', { name: /^topic/ })).toHaveCount(1);
  await dialog.getByRole('checkbox', { name: 'topic 9' }).check();
  await dialog.getByRole('button', { name: 'Show 1 article' }).click();
  await expect(page.getByRole('article', { name: 'Report 70' })).toBeVisible();
});

test('the system’s back button closes the filters, and what was ticked is gone', async ({ page, site }) => {
  await page.goto(site.url('/'));
  const dialog = await openFilters(page);
  await dialog.getByRole('checkbox', { name: 'Technology' }).check();
  await page.goBack();
  await expect(dialog).toBeHidden();
  await openFilters(page);
  await expect(dialog.getByRole('checkbox', { name: 'Technology' })).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Filter' })).toBeFocused();
});

test.describe('without some sources and tags', () => {
  test.use({ serviceWorkers: 'block' });

  test('the rest is listed, and what is missing can be tried again', async ({ page, site }) => {
    const facets = join(site.dir, 'data/facets');
    const september = (await readdir(facets)).find((file) => file.startsWith('202509')) ?? '';
    await rename(join(facets, september), join(facets, 'away'));
    await page.goto(site.url('/?source=Desk+0'));
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('A part of this edition is missing');
    await expect(page.getByRole('link', { name: 'Report 1', exact: true })).toBeVisible();
    await expect(page.getByText('21 articles')).toBeVisible();
    const dialog = await openFilters(page);
    await expect(dialog.getByRole('alert')).toContainText('Some sources and tags could not be loaded');
    await rename(join(facets, 'away'), join(facets, september));
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await expect(dialog.getByRole('button', { name: 'Show 27 articles' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(alert).toBeHidden();
    await expect(page.getByText('27 articles')).toBeVisible();
  });
});
