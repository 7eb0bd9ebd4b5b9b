import AxeBuilder from '@axe-core/playwright';
import { controlsReady } from '../support/controls-ready.ts';
import { expect, test } from '../support/test.ts';

const NAMES = ['金融', '编程', '新媒体', '科技', 'World', 'Letters', 'Maps', 'Games'];

test.beforeEach(async ({ site }) => {
  await site.publish(
    NAMES.flatMap((name, i) =>
      [[name], [name, `${name}周刊`]].map((categories, depth) => ({
        file: `${i}-${depth}.md`,
        title: `Report ${i}-${depth}`,
        categories,
        date: new Date(Date.UTC(2025, 9, 31 - i)).toUTCString(),
        body: '<p>A short report.</p>',
      })),
    ),
  );
});

test('a section at any depth is found by typing', async ({ page, site }) => {
  await page.goto(site.url('/'));
  const field = page.getByRole('searchbox', { name: 'Find a section' });
  const found = page.getByRole('list', { name: 'Sections found' });
  await controlsReady(page);
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  await field.fill('媒体周');
  await expect(found.getByRole('link')).toHaveCount(1);
  await expect(found.getByRole('link')).toContainText('新媒体周刊');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await field.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '新媒体周刊' })).toBeVisible();
  await expect(field).toHaveValue('');

  await field.fill('ＭＡＰ');
  await field.press('ArrowDown');
  await expect(found.getByRole('link', { name: /^Maps\s/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Maps', exact: true })).toBeVisible();

  await field.fill('nowhere');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await field.press('Escape');
  await expect(field).toHaveValue('');
  await expect(found).toBeHidden();
});

test('favourites stand on top in the reader’s order, and stay', async ({ page, site }) => {
  await page.goto(site.url('/'));
  const rail = page.getByRole('navigation', { name: 'Sections' });
  const favourites = rail.getByRole('list', { name: 'Favourites' });
  await rail.getByRole('button', { name: 'Expand World' }).click();
  await rail.getByRole('button', { name: 'Arrange' }).click();
  await rail.getByRole('button', { name: 'Add Maps to the favourites' }).click();
  await rail.getByRole('button', { name: 'Add World周刊 to the favourites' }).click();
  await rail.getByRole('button', { name: 'Add Games to the favourites' }).click();
  await expect(favourites.getByRole('link')).toHaveText(['Maps', 'World周刊', 'Games']);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  const up = favourites.getByRole('button', { name: 'Move Games up' });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(up).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(favourites.getByRole('link')).toHaveText(['Games', 'Maps', 'World周刊']);
  const down = favourites.getByRole('button', { name: 'Move Games down' });
  await down.click();
  await expect(favourites.getByRole('link')).toHaveText(['Maps', 'Games', 'World周刊']);
  await up.click();
  await favourites.getByRole('listitem').first().dragTo(favourites.getByRole('listitem').last());
  await expect(favourites.getByRole('link')).toHaveText(['Maps', 'World周刊', 'Games']);
  await favourites.getByRole('button', { name: 'Remove Maps from the favourites' }).click();
  await rail.getByRole('button', { name: 'Done' }).click();

  await page.reload();
  await expect(favourites.getByRole('link', { name: /^World周刊/ })).toBeVisible();
  await expect(favourites.getByRole('link')).toHaveCount(2);
  // What was unfolded is still.
  await expect(rail.getByRole('button', { name: 'Collapse World' })).toBeVisible();
  await favourites.getByRole('link', { name: /^Games/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Games', exact: true })).toBeVisible();
});
