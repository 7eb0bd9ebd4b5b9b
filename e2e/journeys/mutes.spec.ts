import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../support/test.ts';

const post = (number: number, title: string, source: string) => ({
  file: `${number}.md`,
  title,
  categories: ['News'],
  date: new Date(Date.UTC(2025, 9, 31, 20) - number * 3_600_000).toUTCString(),
  source,
  body: '<p>A short report.</p>',
});

test.beforeEach(async ({ site }) => {
  await site.publish([
    post(1, 'Ferries in the fog', 'Harbour Desk'),
    post(2, '港口足球赛今晚开球', 'Sports Desk'),
    post(3, 'A quiet harbour', 'Harbour Desk'),
    post(4, 'Football again', 'Sports Desk'),
    post(5, 'Bread prices', 'City Desk'),
  ]);
});

test('a source is muted from an article, stays muted, and comes back', async ({ page, site }) => {
  await page.goto(site.url('/'));
  await page.getByRole('link', { name: 'Football again' }).click();
  await page.getByRole('button', { name: 'Sports Desk' }).last().click();
  const dialog = page.getByRole('dialog', { name: 'Muted sources and words' });
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await dialog.getByRole('button', { name: 'Mute this source' }).click();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.goto(site.url('/'));
  await expect(page.getByText('3 articles')).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(3);
  await expect(page.getByRole('link', { name: 'Football again' })).toBeHidden();

  // Who asks for the source by name gets it.
  await page.goto(site.url('/?source=Sports+Desk'));
  await expect(page.getByText('2 articles')).toBeVisible();

  await page.goto(site.url('/'));
  await page.getByRole('button', { name: '1 source muted' }).click();
  await dialog.getByRole('button', { name: 'Unmute Sports Desk' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('5 articles')).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(5);
});

test('a source is muted from its row', async ({ page, site }) => {
  await page.goto(site.url('/'));
  await page.getByRole('article', { name: 'Bread prices' }).getByText('City Desk').click();
  const dialog = page.getByRole('dialog', { name: 'Muted sources and words' });
  await dialog.getByRole('button', { name: 'Mute this source' }).click();
  await page.goBack();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('4 articles')).toBeVisible();
});

test('an article with a muted word keeps its place, folded, and can be shown', async ({ page, site }) => {
  await page.goto(site.url('/'));
  const row = page.getByRole('article').nth(1);
  const place = await row.boundingBox();
  await page.getByRole('button', { name: 'Filter' }).click();
  await page
    .getByRole('dialog', { name: 'Filter' })
    .getByRole('button', { name: 'Muted sources and words' })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Muted sources and words' });
  await dialog.getByRole('textbox', { name: 'Mute a word or phrase' }).fill('足球');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Unmute 足球' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row).toContainText('Muted: 足球');
  await expect(row).not.toContainText('今晚');
  expect(await row.boundingBox()).toEqual(place);
  await page.reload();
  await expect(row).toContainText('Muted: 足球');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await row.getByRole('button', { name: 'Show' }).click();
  await expect(row.getByRole('link', { name: '港口足球赛今晚开球' })).toBeVisible();
  expect(await row.boundingBox()).toEqual(place);
});

test('where storage is refused, it holds for the page, and says so', async ({ page, site }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('refused', 'QuotaExceededError');
    };
  });
  await page.goto(site.url('/'));
  await page.getByRole('article', { name: 'Bread prices' }).getByText('City Desk').click();
  const dialog = page.getByRole('dialog', { name: 'Muted sources and words' });
  await dialog.getByRole('button', { name: 'Mute this source' }).click();
  await expect(dialog.getByText('This browser does not keep it')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('4 articles')).toBeVisible();
});
