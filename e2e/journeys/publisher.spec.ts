import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accentsOf } from '../../src/build/app/accent.ts';
import { buildApp } from '../../src/build/app/build-app.ts';
import { loadConfig } from '../../src/build/config/load-config.ts';
import { newsPosts, PICTURE } from '../support/posts.ts';
import { createSite, type TestSite } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

const ACCENT = '#0b5394';

let paper: TestSite;
test.beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-publisher-'));
  await writeFile(join(folder, 'logo.svg'), PICTURE);
  await writeFile(
    join(folder, 'broadsheet.config.mjs'),
    `export default { site: { name: '晨报', language: 'zh-Hans', timeZone: 'Asia/Shanghai', accent: '${ACCENT}', logo: 'logo.svg',
      links: [{ label: '京ICP备00000000号', href: 'https://beian.miit.gov.cn/' }, { label: '关于', href: '/about.html' }] } };`,
  );
  const { site, face } = await loadConfig(join(folder, 'broadsheet.config.mjs'));
  const app = join(folder, 'app');
  await buildApp({ outDir: app, base: '/', site, face });
  paper = await createSite(newsPosts().slice(0, 3), { app, site });
});
test.afterAll(() => paper.remove());

test.describe('in a language that the reader does not speak', () => {
  test.use({ locale: 'fr-FR', colorScheme: 'light' });

  test('the publisher’s name, logo, links, language and time zone are those of the reader', async ({
    page,
  }) => {
    await page.goto(paper.url('/'));
    await expect(page).toHaveTitle('全部文章 · 晨报');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    const brand = page.getByRole('link', { name: '晨报', exact: true });
    await expect(brand.locator('img')).toHaveJSProperty('naturalWidth', 640);
    await expect(page.getByRole('link', { name: '京ICP备00000000号' })).toHaveAttribute(
      'rel',
      'noopener noreferrer',
    );
    await expect(page.getByRole('link', { name: '关于' })).toHaveAttribute('href', '/about.html');
    // 20:00 UTC is the next morning in Shanghai.
    await expect(page.getByRole('article', { name: 'Story 001' })).toContainText('04:00');
  });
});

test('the accent is the publisher’s in each theme, in a shade that can be read', async ({ page }) => {
  const accents = accentsOf(ACCENT);
  const shown = () =>
    page.getByRole('link', { name: /^All articles/ }).evaluate((link) => getComputedStyle(link).color);
  const rgb = (hex: string) =>
    `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(paper.url('/'));
  expect(await shown()).toBe(rgb(ACCENT));
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await shown()).toBe(rgb(accents.dark.accent));
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'Sepia' }).check();
  expect(await shown()).toBe(rgb(accents.sepia.accent));
});

test('the install prompt shows name and logo', async ({ page, request }) => {
  await page.goto(paper.url('/'));
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = await (await request.get(paper.url(href ?? ''))).json();
  expect(manifest).toMatchObject({ name: '晨报', lang: 'zh-Hans' });
  const icon = await request.get(paper.url(manifest.icons[0].src));
  expect(await icon.text()).toBe(PICTURE);
});
