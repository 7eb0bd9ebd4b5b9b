import type { Page } from '@playwright/test';
import { type Figure, quantile } from './figures.ts';
import type { OpenReader } from './open-reader.ts';

const TIMES = 12;
/** After this long a page has done what it was pressed for. */
const CALM_MS = 400;

/** How long readers wait for what they press: the longest of some times, as browsers count it (web.dev/inp). */
export async function measureInteractions(
  { page, session }: OpenReader,
  place: 'desk' | 'phone',
): Promise<Figure[]> {
  const figures: Figure[] = [];
  const tell = (name: string, waits: readonly number[]) =>
    figures.push({ name: `INP, ${name} (${place})`, value: Math.max(...waits), unit: 'ms', most: 100 });
  const measure = async (name: string, act: (time: number) => Promise<void>) => {
    const waits: number[] = [];
    for (let time = 0; time < TIMES; time++) waits.push(await waitOf(page, () => act(time)));
    tell(name, waits);
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
  const opened: number[] = [];
  const left: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const row = page
      .getByRole('article')
      .nth(1 + (time % 4))
      .getByRole('link')
      .first();
    // The press is measured, not the way there: a click would scroll in the same frame.
    await row.scrollIntoViewIfNeeded();
    await page.waitForTimeout(CALM_MS);
    opened.push(await waitOf(page, () => row.click()));
    await page.getByRole('heading', { level: 1 }).last().waitFor();
    if (place === 'phone')
      left.push(await waitOf(page, () => page.getByRole('link', { name: 'Back to the list' }).click()));
  }
  tell('open', opened);
  if (place === 'phone') tell('back', left);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  figures.push({ name: `JavaScript heap (${place})`, value: usedSize / 1e6, unit: 'MB', most: 150 });
  return figures;
}

/** The longest event of what an act sets off, once the page is calm again. */
async function waitOf(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => window.bench.interactions.clear());
  await act();
  await page.waitForTimeout(CALM_MS);
  return page.evaluate(() => Math.max(0, ...window.bench.interactions.values()));
}
