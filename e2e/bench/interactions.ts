import type { Page } from '@playwright/test';
import { type Figure, quantile } from './figures.ts';
import type { OpenReader } from './open-reader.ts';

const TIMES = 12;

/** How long readers wait for what they press: the longest of some times, as browsers count it (web.dev/inp). */
export async function measureInteractions(
  { page, session }: OpenReader,
  place: 'desk' | 'phone',
): Promise<Figure[]> {
  const figures: Figure[] = [];
  const measure = async (name: string, act: (time: number) => Promise<void>) => {
    const waits: number[] = [];
    for (let time = 0; time < TIMES; time++) waits.push(await waitOf(page, () => act(time)));
    figures.push({ name: `INP, ${name} (${place})`, value: Math.max(...waits), unit: 'ms', most: 100 });
  };
  await page.evaluate(() => {
    window.bench.lists.length = 0;
  });
  if (place === 'desk') {
    const sections = page.getByRole('navigation', { name: 'Sections' }).getByRole('link');
    await measure('filter', (time) => sections.nth(time % 5).click());
    await sections.first().click();
    await measure('sort', () => page.getByRole('link', { name: /(Oldest|Newest) first/ }).click());
    const shows = ['Unread', 'All', 'Starred', 'All'];
    const chips = page.locator('header').filter({ has: page.getByRole('heading', { level: 1 }) });
    await measure('show', (time) =>
      chips.getByRole('link', { name: shows[time % 4] ?? '', exact: true }).click(),
    );
    const lists = await page.evaluate(() => window.bench.lists);
    figures.push({
      name: `telling a list, p95 of ${lists.length}`,
      value: quantile(lists, 0.95),
      unit: 'ms',
      most: 50,
    });
    await sections.first().click();
  }
  const row = (place: number) => page.getByRole('article').nth(place).getByRole('link').first();
  if (place === 'desk') await measure('open', (time) => row(1 + (time % 4)).click());
  else {
    const opened: number[] = [];
    await measure('back', async (time) => {
      opened.push(await waitOf(page, () => row(1 + (time % 4)).click()));
      await page.getByRole('heading', { level: 1 }).last().waitFor();
      await page.getByRole('link', { name: 'Back to the list' }).click();
    });
    figures.push({ name: 'INP, open (phone)', value: Math.max(...opened), unit: 'ms', most: 100 });
  }
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  figures.push({ name: `JavaScript heap (${place})`, value: usedSize / 1e6, unit: 'MB', most: 150 });
  return figures;
}

/** The longest event of what an act sets off, once the page is calm again. */
async function waitOf(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => window.bench.interactions.clear());
  await act();
  await page.waitForTimeout(400);
  return page.evaluate(() => Math.max(0, ...window.bench.interactions.values()));
}
