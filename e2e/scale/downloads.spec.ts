import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { downloadAll, underControl } from '../support/downloads.ts';
import { watchServed } from '../support/served-files.ts';
import { killBrowser } from './kill-browser.ts';
import { ScaleSite } from './scale-site.ts';
import { expectStored, isComplete, storedFiles, wish } from './stored-edition.ts';

const ARTICLES = Number(process.env.SCALE_DOWNLOAD || 10_000);
const KILLS = 10;
const ADDED = 100;
/** So many files are on their way at a time. */
const AT_ONCE = 6;

let root: string;
let site: ScaleSite;
let context: BrowserContext;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'broadsheet-scale-'));
  site = new ScaleSite(root);
  for (let index = 0; index < ARTICLES; index++) await site.write(index);
  await site.publish();
  await site.serve();
});

test.afterAll(async () => {
  await context?.close();
  await site.close();
  await rm(root, { recursive: true, force: true });
});

test('a download whose browser is killed ten times ends complete, every file as it is, what was stored fetched once', async ({
  playwright,
  launchOptions,
}) => {
  const profile = join(root, 'profile');
  const open = async () => {
    context = await playwright.chromium.launchPersistentContext(profile, launchOptions);
    page = context.pages()[0] ?? (await context.newPage());
  };
  const { served, end } = watchServed();
  const storedAtKill: { stored: string[]; asked: number }[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    await open();
    await page.goto(site.url);
    await underControl(page);
    if (kill === 0) await downloadAll(page);
    await page.getByText(/^Downloads and storage · /).waitFor({ state: 'attached' });
    await setTimeout(1000 + Math.random() * 7000);
    expect(await isComplete(page, site)).toBe(false);
    const gone = new Promise((resolve) => context.once('close', resolve));
    const stored = await storedFiles(page);
    killBrowser(profile);
    await gone;
    storedAtKill.push({ stored, asked: served.length });
  }
  await open();
  await page.goto(site.url);
  await expect.poll(() => isComplete(page, site)).toBe(true);
  end();
  const { report } = await wish(page);
  expect(report.articles).toEqual({ stored: ARTICLES, of: ARTICLES });
  expect(report.images).toEqual({ stored: ARTICLES, of: ARTICLES });
  expect(report.missing).toEqual([]);

  const count = await expectStored(page, site);
  for (const { stored, asked } of storedAtKill) {
    const again = new Set(served.slice(asked));
    expect(stored.filter((file) => again.has(file))).toEqual([]);
  }
  console.log(`${count} files, ${served.length - new Set(served).size} asked for twice`);
  // Those that were on their way.
  expect(served.length - new Set(served).size).toBeLessThanOrEqual(KILLS * AT_ONCE);
});

test('100 articles more at the top transfer at most 6 % of the JSON', async () => {
  for (let index = 0; index < ADDED; index++) await site.write(ARTICLES + index, index + 1);
  const { files, fetched } = await follow();
  const json = [...files].filter(([file]) => file.endsWith('.json'));
  const all = json.reduce((sum, [, bytes]) => sum + bytes, 0);
  const transferred = fetched
    .filter((file) => file.endsWith('.json'))
    .reduce((sum, file) => sum + (files.get(file) ?? 0), 0);
  console.log(`${((100 * transferred) / all).toFixed(2)} % of ${(all / 1e6).toFixed(1)} MB of JSON`);
  expect(transferred).toBeLessThanOrEqual(0.06 * all);
  expect(fetched.filter((file) => file.startsWith('images/')).length).toBe(ADDED);
});

test('100 articles changed here and there transfer their packs, pages and months, and nothing else', async () => {
  const before = await site.files();
  for (let index = 0; index < ARTICLES; index += ARTICLES / 100) await site.appendTo(index);
  const { files, fetched } = await follow();
  expect(fetched.filter((file) => !files.has(file) || before.has(file))).toEqual([]);
  const kinds = Object.groupBy(fetched, (file) => file.split('/')[0] ?? '');
  console.log(
    Object.entries(kinds)
      .map(([kind, list]) => `${list?.length} ${kind}`)
      .join(', '),
  );
  expect(kinds.packs?.length).toBeLessThanOrEqual(100);
  expect(kinds.images).toBeUndefined();
});

/** Publishes, opens the reader, and waits until its downloads are of the new edition. */
async function follow(): Promise<{ files: Map<string, number>; fetched: string[] }> {
  await site.publish();
  const { served, end } = watchServed();
  await page.goto(site.url);
  await expect.poll(() => isComplete(page, site)).toBe(true);
  end();
  const { report } = await wish(page);
  expect(report.missing).toEqual([]);
  return { files: await site.files(), fetched: served };
}
