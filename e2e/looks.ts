/**
 * Takes a picture of each state of the reader in each theme, width and language, for who changes how it looks: one sheet
 * per width and language in `e2e/looks`, a row for each theme. Run by `npm run pictures`.
 */
import { mkdir } from 'node:fs/promises';
import { chromium, type Page } from '@playwright/test';
import sharp, { type OverlayOptions } from 'sharp';
import { serveEdition } from '../src/build/serve/serve-edition.ts';
import { BROWSER_ARGUMENTS, findBrowser } from './browser/find-browser.ts';

const FOLDER = 'e2e/looks';
const THEMES = ['light', 'sepia', 'dark', 'black'];
const WINDOWS = [
  { width: 390, height: 844, shown: 195 },
  { width: 820, height: 1180, shown: 273 },
  { width: 1440, height: 900, shown: 400 },
];
const LANGUAGES = [
  { locale: 'zh-CN', headline: '黄昏过桥', settings: '设置', sections: '打开栏目' },
  { locale: 'en-GB', headline: 'How Starlings Turn', settings: 'Settings', sections: 'Open sections' },
];
type Language = (typeof LANGUAGES)[number];
const GAP = 6;

const STATES: ((page: Page, url: string, language: Language) => Promise<void>)[] = [
  async (page, url) => {
    await page.goto(url);
    await page.getByRole('article').first().waitFor();
  },
  async (page, _url, { headline }) => {
    await page.getByRole('link', { name: headline }).first().click();
    await page.getByRole('heading', { level: 1, name: headline }).waitFor();
  },
  async (page) => {
    await page.locator('figure img').first().click();
    await page.getByRole('dialog').waitFor();
  },
  async (page, url, { settings, sections }) => {
    await page.goto(url);
    const button = page.getByRole('button', { name: settings });
    const way = page.getByRole('button', { name: sections });
    await button.or(way).first().waitFor();
    if (await way.isVisible()) await way.click();
    await button.click();
    await page.getByRole('dialog', { name: settings }).waitFor();
  },
  async (page, url) => {
    await page.goto(`${url}?show=starred`);
    await page.locator('#list').getByRole('heading', { level: 2 }).waitFor();
  },
  async (page, url) => {
    await page.goto(`${url}a/202510-zzzzzzz`);
    await page.getByRole('alert').waitFor();
  },
];

/** Runs in the page. */
function imagesInSightAreThere(): boolean {
  return [...document.images].every((image) => {
    const { top, bottom } = image.getBoundingClientRect();
    return image.complete || bottom <= 0 || top >= innerHeight || !image.checkVisibility();
  });
}

const executablePath = findBrowser();
const browser = await chromium.launch({
  args: BROWSER_ARGUMENTS,
  ...(executablePath === null ? {} : { executablePath }),
});
const { url, close } = await serveEdition({ dir: 'dist', port: 0 });
await mkdir(FOLDER, { recursive: true });
for (const { width, height, shown } of WINDOWS)
  for (const language of LANGUAGES) {
    const tall = Math.round((height * shown) / width);
    const tiles: OverlayOptions[] = [];
    for (const [row, theme] of THEMES.entries()) {
      const context = await browser.newContext({
        ...{ viewport: { width, height }, locale: language.locale, reducedMotion: 'reduce' },
      });
      await context.addInitScript((chosen) => localStorage.setItem('theme', JSON.stringify(chosen)), theme);
      const page = await context.newPage();
      for (const [column, show] of STATES.entries()) {
        await show(page, url, language);
        await page.waitForLoadState('networkidle');
        await page.waitForFunction(imagesInSightAreThere);
        const input = await sharp(await page.screenshot())
          .resize(shown)
          .toBuffer();
        tiles.push({ input, left: column * (shown + GAP), top: row * (tall + GAP) });
      }
      await context.close();
    }
    await sharp({
      create: {
        width: STATES.length * (shown + GAP) - GAP,
        height: THEMES.length * (tall + GAP) - GAP,
        channels: 3,
        background: '#808080',
      },
    })
      .composite(tiles)
      .webp({ quality: 45, effort: 6 })
      .toFile(`${FOLDER}/${width}-${language.locale}.webp`);
  }
await browser.close();
await close();
