/**
 * Measures the reader on 100,000 articles in Chromium, its processor slowed down four times, and prints the figures
 * beside their goals: `npm run bench:reader`, and after every `npm run bench`. `-- --only phone` measures one part of it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { buildApp } from '../../src/build/app/build-app.ts';
import { serveEdition } from '../../src/build/serve/serve-edition.ts';
import { BROWSER_ARGUMENTS, findBrowser } from '../browser/find-browser.ts';
import { SCALE_SITE, writeScaleEdition } from '../support/scale-edition.ts';
import { type Figure, figureTable } from './figures.ts';
import { bytesBeforeRows } from './first-bytes.ts';
import { measureInteractions } from './interactions.ts';
import { openReader } from './open-reader.ts';
import { measureScrolling } from './scrolling.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '100000' }, only: { type: 'string' } },
});
const wanted = (part: 'bytes' | 'desk' | 'phone') => values.only === undefined || values.only === part;
const root = await mkdtemp(join(tmpdir(), 'broadsheet-bench-'));
const executablePath = findBrowser();
const browser = await chromium.launch({
  args: [...BROWSER_ARGUMENTS, '--enable-precise-memory-info'],
  ...(executablePath === null ? {} : { executablePath }),
});
try {
  const figures: Figure[] = [];
  const large = await writeReader(Number(values.count));
  if (wanted('bytes')) {
    const [few, many] = [await firstBytesOf(await writeReader(1000)), await firstBytesOf(large)];
    const [unit, most] = ['KB gzipped', few * 1.005];
    figures.push(
      { name: 'bytes before the first rows, 1,000 articles', value: few, unit },
      { name: 'bytes before the first rows, all', value: many, unit, most },
    );
  }
  const { url, close } = await serveEdition({ dir: large, port: 0 });
  if (wanted('desk')) {
    const desk = await openReader(browser, url, { width: 1440, height: 900 });
    figures.push(...(await measureInteractions(desk, 'desk')), ...(await measureScrolling(desk)));
    await desk.page.context().close();
  }
  if (wanted('phone')) {
    const phone = await openReader(browser, url, { width: 390, height: 844 });
    figures.push(...(await measureInteractions(phone, 'phone')));
    await phone.page.context().close();
  }
  await close();
  console.log(figureTable(figures));
} finally {
  await browser.close();
  await rm(root, { recursive: true, force: true });
}

/** Writes an edition of so many articles, with the reader. @returns its folder. */
async function writeReader(count: number): Promise<string> {
  const dir = join(root, String(count));
  await writeScaleEdition(count, dir);
  await buildApp({ outDir: dir, base: '/', site: SCALE_SITE });
  return dir;
}

/** What a first visit to a folder asks for before the first rows, in kilobytes. */
async function firstBytesOf(dir: string): Promise<number> {
  const { url, close } = await serveEdition({ dir, port: 0 });
  const bytes = await bytesBeforeRows(browser, url, dir);
  await close();
  return bytes / 1000;
}
