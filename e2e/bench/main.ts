/**
 * Measures the reader on 100,000 articles in Chromium, its processor slowed down four times, and prints the figures
 * beside their goals: `npm run bench:reader`, and after every `npm run bench`.
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

const { values } = parseArgs({ options: { count: { type: 'string', default: '100000' } } });
const root = await mkdtemp(join(tmpdir(), 'broadsheet-bench-'));
const executablePath = findBrowser();
const browser = await chromium.launch({
  args: [...BROWSER_ARGUMENTS, '--enable-precise-memory-info'],
  ...(executablePath === null ? {} : { executablePath }),
});
try {
  const small = join(root, 'small');
  const large = join(root, 'large');
  for (const [dir, count] of [
    [small, 1000],
    [large, Number(values.count)],
  ] as const) {
    await writeScaleEdition(count, dir);
    await buildApp({ outDir: dir, base: '/', site: SCALE_SITE });
  }
  const figures: Figure[] = [];
  const firstBytes: number[] = [];
  for (const dir of [small, large]) {
    const { url, close } = await serveEdition({ dir, port: 0 });
    firstBytes.push(await bytesBeforeRows(browser, url, dir));
    await close();
  }
  const [few = 0, many = 0] = firstBytes;
  figures.push(
    { name: 'bytes before the first rows, 1,000 articles', value: few / 1000, unit: 'KB gzipped' },
    {
      name: 'bytes before the first rows, all',
      value: many / 1000,
      unit: 'KB gzipped',
      most: (few / 1000) * 1.005,
    },
  );
  const { url, close } = await serveEdition({ dir: large, port: 0 });
  const desk = await openReader(browser, url, { width: 1440, height: 900 });
  figures.push(...(await measureInteractions(desk, 'desk')), ...(await measureScrolling(desk)));
  await desk.page.context().close();
  const phone = await openReader(browser, url, { width: 390, height: 844 });
  figures.push(...(await measureInteractions(phone, 'phone')));
  await phone.page.context().close();
  await close();
  console.log(figureTable(figures));
} finally {
  await browser.close();
  await rm(root, { recursive: true, force: true });
}
