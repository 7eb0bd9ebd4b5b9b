/** Takes the pictures of the README (and of the install prompt) from the demo edition. Run by `npm run pictures`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { chromium, type Page } from '@playwright/test';
import { serveEdition } from '../src/build/serve/serve-edition.ts';
import { BROWSER_ARGUMENTS, findBrowser } from './browser/find-browser.ts';

interface Picture {
  file: string;
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
  /** Headline of the article to open. */
  open?: string;
}

const PICTURES: Picture[] = [
  { file: 'desktop', width: 1440, height: 900, colorScheme: 'light', open: '黄昏过桥' },
  { file: 'tablet', width: 820, height: 1180, colorScheme: 'light', open: 'How Starlings Turn' },
  { file: 'phone-list', width: 390, height: 844, colorScheme: 'light' },
  { file: 'phone-article-dark', width: 390, height: 844, colorScheme: 'dark', open: '黄昏过桥' },
];
const FOLDER = 'public/screenshots';

const executablePath = findBrowser();
const browser = await chromium.launch({
  args: BROWSER_ARGUMENTS,
  ...(executablePath === null ? {} : { executablePath }),
});
const { url, close } = await serveEdition({ dir: 'dist', port: 0 });
await mkdir(FOLDER, { recursive: true });
for (const { file, width, height, colorScheme, open } of PICTURES) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('article').first().waitFor();
  if (open) {
    await page.getByRole('link', { name: open }).first().click();
    await page.getByRole('heading', { level: 1, name: open }).waitFor();
  }
  await page.waitForLoadState('networkidle');
  await writeFile(`${FOLDER}/${file}.webp`, await webp(page));
  await context.close();
}
await browser.close();
await close();

/** Playwright writes PNG and JPEG only; WebP is a fifth of the size. */
async function webp(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 88 });
  return Buffer.from(data, 'base64');
}
