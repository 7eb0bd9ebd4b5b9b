import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';

/** How many bytes, gzipped, a first visit asks for before the first rows are there. @param dir what `url` serves. */
export async function bytesBeforeRows(browser: Browser, url: string, dir: string): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    // Told before the next task, in which what comes after the rows is asked for.
    new MutationObserver((_, observer) => {
      if (!document.querySelector('article h3')) return;
      observer.disconnect();
      performance.mark('rows');
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('rows').length > 0);
  const files = await page.evaluate(() => {
    const rows = performance.getEntriesByName('rows')[0]?.startTime ?? 0;
    const entries = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < rows);
    return entries.map(({ name }) => new URL(name).pathname);
  });
  await context.close();
  return ['/index.html', ...new Set(files)].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(dir, file))).length,
    0,
  );
}
