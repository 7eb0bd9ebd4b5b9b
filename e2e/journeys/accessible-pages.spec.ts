import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { createReaderSite, READER_PAGES } from '../support/reader-pages.ts';
import type { TestSite } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

let paper: TestSite;
test.beforeAll(async () => {
  paper = await createReaderSite();
});
test.afterAll(() => paper.remove());

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** 1280 × 1024 at 400 %. */
const MAGNIFIED = { width: 320, height: 256 };
const THEMES = ['sepia', 'dark', 'light', 'black'];

/** Nothing that appears is still on its way. What goes with scrolling, or for ever, is not waited for. */
const settled = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(
        () =>
          document
            .getAnimations()
            .filter(
              ({ playState, timeline, effect }) =>
                playState === 'running' &&
                timeline instanceof DocumentTimeline &&
                Number.isFinite(effect?.getComputedTiming().endTime),
            ).length,
      ),
    )
    .toBe(0);
/** What axe finds on a page, or in what is in a part of it. */
const flaws = async (page: Page, part?: Locator) => {
  await settled(page);
  await part?.evaluate((element) => element.setAttribute('data-examined', ''));
  const axe = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } });
  const { violations } = await (part ? axe.include('[data-examined]') : axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })),
  );
};
const wear = (page: Page, theme: string | undefined) =>
  page.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme ?? ''), theme);

for (const [number, [name, { open, part, on }]] of Object.entries(READER_PAGES).entries())
  test.describe(() => {
    test.use({ viewport: on === 'phone' ? PHONE : DESKTOP });

    test(`axe finds nothing, all has its name, all is in reach: ${name}`, async ({ page }) => {
      await open(page, paper);
      await expect(part(page)).toMatchAriaSnapshot({ name: `${name.replaceAll(/\W+/g, '-')}.aria.yml` });
      const theme = THEMES[number % THEMES.length];
      await wear(page, theme);
      expect.soft(await flaws(page), theme).toEqual([]);
      if (on === undefined) {
        await page.setViewportSize(PHONE);
        const another = THEMES[(number + 3) % THEMES.length];
        await wear(page, another);
        expect.soft(await flaws(page, part(page)), `${another}, on a phone`).toEqual([]);
      }
      await page.setViewportSize(MAGNIFIED);
      const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(wide).toBe(room);
    });
  });

test.describe('with two panes', () => {
  test.use({ viewport: { width: 820, height: 1180 } });

  for (const name of ['list', 'article'])
    test(`axe finds nothing: ${name}`, async ({ page }) => {
      await READER_PAGES[name]?.open(page, paper);
      await wear(page, 'dark');
      expect(await flaws(page)).toEqual([]);
    });
});

test.describe('with colours of the system’s own', () => {
  test.use({ forcedColors: 'active' });

  test('what is chosen can be told from what is not', async ({ page }) => {
    await READER_PAGES.settings?.open(page, paper);
    const outlines = await page
      .getByRole('radiogroup', { name: 'Typeface' })
      .getByRole('radio')
      .evaluateAll((radios) =>
        radios.map((radio) => getComputedStyle(radio.parentElement ?? radio).outlineStyle),
      );
    expect(outlines).toEqual(['solid', 'none', 'none']);
    expect(await flaws(page)).toEqual([]);
  });
});
