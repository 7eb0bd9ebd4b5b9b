/**
 * What this guards: posts are strangers' HTML, and nothing in them may run, load or shadow. Three layers stand in the
 * way: the build's sanitiser, the browser's (DOMPurify), and the content security policy. Each is tried alone, with the
 * other two taken away; with all three gone every class of post does its harm, which proves that the test would notice.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { packSchema } from '../../src/manifest/article.ts';
import { parseAs } from '../../src/manifest/parse.ts';
import { APP, UNGUARDED_APP } from '../support/build-apps.ts';
import { HOSTILE_POSTS } from '../support/hostile-posts.ts';
import { createSite, type TestSite } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

/** Which layers stand. */
interface Layers {
  build: boolean;
  browser: boolean;
  policy: boolean;
}

const classes = Object.keys(HOSTILE_POSTS);
const bodyOf = (name: string) => `<p>An honest beginning.</p>${HOSTILE_POSTS[name]}`;

test.use({ serviceWorkers: 'block' });

test('the build’s sanitiser alone stops all hostile posts', async ({ page }) => {
  expect(await harmDone(page, { build: true, browser: false, policy: false })).toEqual({});
});

test('the browser’s sanitiser alone stops all hostile posts', async ({ page }) => {
  expect(await harmDone(page, { build: false, browser: true, policy: false })).toEqual({});
});

test.describe(() => {
  // The pages report what is tried on them, which is the point here.
  test.use({ harmIsTried: true });

  test('the content security policy alone lets nothing run or load', async ({ page }) => {
    const harm = await harmDone(page, { build: false, browser: false, policy: true });
    // Pictures may come from anywhere, and a name is neither run nor loaded: there the two sanitisers stand.
    const { clobbering, css = [], ...rest } = harm;
    expect({ clobbering, css: css.filter((what) => !what.startsWith('image from')), ...rest }).toEqual({
      clobbering: ['a name shadowed'],
      css: [],
    });
  });

  test('with no layer every class of hostile post does its harm', async ({ page }) => {
    const harm = await harmDone(page, { build: false, browser: false, policy: false });
    expect(Object.keys(harm).sort()).toEqual([...classes].sort());
  });
});

/** Opens every hostile post behind the given layers, clicks all its links, and tells per class what was done. */
async function harmDone(page: Page, layers: Layers): Promise<Record<string, string[]>> {
  test.slow();
  const posts = classes.map((name, i) => ({
    file: `${name}.md`,
    title: `Attack by ${name}`,
    categories: ['News'],
    date: new Date(Date.UTC(2025, 9, 31, 20) - i * 3_600_000).toUTCString(),
    body: bodyOf(name),
  }));
  const site = await createSite(posts, { app: layers.browser ? APP : UNGUARDED_APP });
  try {
    if (!layers.build) await putBackRawHtml(site);
    if (!layers.policy) await withoutPolicy(page);
    const harm: Record<string, string[]> = {};
    let current = '';
    const note = (what: string) => {
      harm[current] = [...(harm[current] ?? []), what];
    };
    await page.exposeFunction('canary', note);
    await page.addInitScript('window.alive = (vector) => top.canary(vector)');
    await page.route('https://evil.example/**', (route) => {
      note(`${route.request().resourceType()} from ${route.request().url()}`);
      return route.abort();
    });
    for (current of classes) {
      await page.goto(site.url('/'));
      await page.getByRole('link', { name: `Attack by ${current}` }).click();
      await expect(page.getByRole('heading', { level: 1, name: `Attack by ${current}` })).toBeVisible();
      for (const target of await page.getByText('click me').all())
        await target.dispatchEvent('click', {}, { timeout: 1000 }).catch(() => {});
      // Whatever is going to run has run when images have failed and frames have loaded.
      await page.waitForTimeout(300);
      if (await page.evaluate(() => 'clobbered' in window)) note('a name shadowed');
    }
    return harm;
  } finally {
    await site.remove();
  }
}

async function putBackRawHtml(site: TestSite): Promise<void> {
  const packs = join(site.dir, 'data/packs');
  for (const file of await readdir(packs)) {
    const pack = parseAs(packSchema, JSON.parse(await readFile(join(packs, file), 'utf8')), file);
    for (const article of pack.articles) article.html = bodyOf(article.title.replace('Attack by ', ''));
    await writeFile(join(packs, file), JSON.stringify(pack));
  }
}

async function withoutPolicy(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const html = await response.text();
    const body = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    return route.fulfill({ response, body });
  });
}
