import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { newsPosts, PICTURE, picturePost } from '../support/posts.ts';
import { createSite, type TestSite } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

let paper: TestSite;
test.beforeAll(async () => {
  paper = await createSite([picturePost(), ...newsPosts().slice(0, 3)], {
    files: { 'Technology/图片/images/bridge.svg': PICTURE },
  });
});
test.afterAll(() => paper.remove());

const HEADLINE = '一座桥的早晨';

/** The pages of the reader, each by the way that leads there. */
const PAGES: Record<string, (page: Page) => Promise<void>> = {
  list: async (page) => {
    await page.goto(paper.url('/'));
    await expect(page.getByRole('link', { name: HEADLINE })).toBeVisible();
  },
  article: async (page) => {
    await PAGES.list?.(page);
    await page.getByRole('link', { name: HEADLINE }).click();
    await expect(page.getByRole('heading', { level: 1, name: HEADLINE })).toBeVisible();
  },
  settings: async (page) => {
    await PAGES.list?.(page);
    await page.getByRole('button', { name: 'Settings' }).click();
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  },
  lightbox: async (page) => {
    await PAGES.article?.(page);
    await page.getByRole('button', { name: /^Enlarge/ }).click();
    await expect(page.getByRole('dialog', { name: 'Pictures' }).getByRole('img')).toBeVisible();
  },
  nothing: async (page) => {
    await page.goto(paper.url('/?show=starred'));
    await expect(page.getByRole('heading', { name: 'No stars yet' })).toBeVisible();
  },
  error: async (page) => {
    await page.goto(paper.url('/a/202510-zzzzzzz'));
    await expect(page.getByRole('heading', { name: 'There is no such article' })).toBeVisible();
  },
};

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
const flaws = async (page: Page) => {
  await settled(page);
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })),
  );
};

for (const [name, open] of Object.entries(PAGES)) {
  test(`axe finds nothing: ${name}, in sepia`, async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('theme', '"sepia"'));
    await open(page);
    expect(await flaws(page)).toEqual([]);
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 } });

    test(`axe finds nothing: ${name}, in black`, async ({ page }) => {
      await page.addInitScript(() => localStorage.setItem('theme', '"black"'));
      await open(page);
      expect(await flaws(page)).toEqual([]);
    });
  });
}

test.describe('magnified four times', () => {
  test.use({ viewport: { width: 320, height: 256 } });

  for (const [name, open] of Object.entries(PAGES))
    test(`nothing must be scrolled sideways: ${name}`, async ({ page }) => {
      await open(page);
      const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(wide).toBe(room);
    });
});

test.describe('with colours of the system’s own', () => {
  test.use({ forcedColors: 'active' });

  test('what is chosen can be told from what is not', async ({ page }) => {
    await PAGES.settings?.(page);
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

/** Each page by what is its own. */
const TREES: Record<string, (page: Page) => Locator> = {
  list: (page) => page.getByRole('region', { name: 'List of articles' }),
  nothing: (page) => page.getByRole('region', { name: 'List of articles' }),
  article: (page) => page.locator('article', { has: page.getByRole('heading', { level: 1 }) }),
  settings: (page) => page.getByRole('dialog'),
  lightbox: (page) => page.getByRole('dialog'),
  error: (page) => page.getByRole('alert'),
};

for (const [name, tree] of Object.entries(TREES))
  test(`the accessibility tree: ${name}`, async ({ page }) => {
    await PAGES[name]?.(page);
    await expect(tree(page)).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
  });
