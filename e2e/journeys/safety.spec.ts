/**
 * What this guards: posts are strangers' HTML, and nothing in them may run. Three layers stand in the way: the build's
 * sanitiser, the browser's (DOMPurify), and the content security policy. Each is tried alone, with the other two taken
 * away; with all three gone the same post does run, which proves that the test would notice.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { packSchema } from '../../src/manifest/article.ts';
import { parseAs } from '../../src/manifest/parse.ts';
import { APP, UNGUARDED_APP } from '../support/build-apps.ts';
import { HOSTILE_HTML } from '../support/hostile-html.ts';
import { createSite } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

/** Which layers stand. */
interface Layers {
  build: boolean;
  browser: boolean;
  policy: boolean;
}

test.use({ serviceWorkers: 'block' });

const alone: [name: string, layers: Layers][] = [
  ['the build’s sanitiser', { build: true, browser: false, policy: false }],
  ['the browser’s sanitiser', { build: false, browser: true, policy: false }],
];

for (const [name, layers] of alone) {
  test(`${name} alone stops a hostile post`, async ({ page }) => {
    expect(await whatRuns(page, layers)).toEqual([]);
  });
}

test.describe(() => {
  test.use({ policyIsTried: true });

  test('the content security policy alone stops a hostile post', async ({ page }) => {
    expect(await whatRuns(page, { build: false, browser: false, policy: true })).toEqual([]);
  });
});

test('with no layer the hostile post runs', async ({ page }) => {
  const ran = await whatRuns(page, { build: false, browser: false, policy: false });
  expect(ran.length).toBeGreaterThanOrEqual(4);
});

/** Opens the hostile post with the given layers, clicks all its links, and tells which of its scripts ran. */
async function whatRuns(page: Page, layers: Layers): Promise<string[]> {
  const site = await createSite(
    [
      {
        file: 'hostile.md',
        title: 'A hostile post',
        categories: ['News'],
        date: 'Fri, 31 Oct 2025 08:00:00 GMT',
        body: HOSTILE_HTML,
      },
    ],
    { app: layers.browser ? APP : UNGUARDED_APP },
  );
  try {
    if (!layers.build) await putBackRawHtml(join(site.dir, 'data/packs'));
    if (!layers.policy) await withoutPolicy(page);
    const ran = new Set<string>();
    await page.exposeFunction('canary', (vector: string) => ran.add(vector));
    await page.addInitScript('window.alive = (vector) => top.canary(vector)');
    await page.goto(site.url('/'));
    await page.getByRole('link', { name: 'A hostile post' }).click();
    await expect(page.getByText('The end of the hostile post')).toBeVisible();
    for (const link of await page.getByRole('link', { name: /click me/ }).all())
      await link.dispatchEvent('click');
    // Whatever is going to run has run when images have failed and frames have loaded.
    await page.waitForTimeout(500);
    return [...ran].sort();
  } finally {
    await site.remove();
  }
}

async function putBackRawHtml(packs: string): Promise<void> {
  for (const file of await readdir(packs)) {
    const pack = parseAs(packSchema, JSON.parse(await readFile(join(packs, file), 'utf8')), file);
    for (const article of pack.articles) article.html = HOSTILE_HTML;
    await writeFile(join(packs, file), JSON.stringify(pack));
  }
}

async function withoutPolicy(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    const html = await response.text();
    const body = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    return route.fulfill({ response, body });
  });
}
