import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Post } from '../support/posts.ts';
import { newsPosts, PICTURE, picturePost } from '../support/posts.ts';
import type { TestSite } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

const fresh = (number: number): Post => ({
  file: `Technology/fresh-${number}.md`,
  title: `Fresh ${number}`,
  categories: ['Technology'],
  date: new Date(Date.UTC(2025, 10, 2, number)).toUTCString(),
  body: '<p>It is still warm.</p>',
});

/** Publishes the edition that is shown with so many articles more. */
async function publishMore(site: TestSite, count: number): Promise<void> {
  const more = Array.from({ length: count }, (_, i) => fresh(i + 1));
  await site.publish([picturePost(), ...newsPosts(), ...more], {
    'Technology/图片/images/bridge.svg': PICTURE,
  });
}

const pill = (page: Page) => page.getByRole('button', { name: /new articles?$/ });

for (const serviceWorkers of ['allow', 'block'] as const) {
  test.describe(`service workers: ${serviceWorkers}`, () => {
    test.use({ serviceWorkers });

    async function openList(page: Page, site: TestSite): Promise<void> {
      await page.clock.install();
      await page.goto(site.url('/'));
      await expect(page.getByText('121 articles')).toBeVisible();
      if (serviceWorkers === 'block') return;
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      await expect
        .poll(() => page.evaluate(async () => (await (await caches.open('manifest')).keys()).length))
        .toBe(1);
    }

    test('news is looked for every ten minutes, and nothing moves until it is asked for', async ({
      page,
      site,
    }) => {
      await openList(page, site);
      await publishMore(site, 3);
      await page.clock.runFor('09:00');
      await expect(pill(page)).toHaveCount(0);
      await page.clock.runFor('01:30');
      await expect(pill(page)).toHaveText(/3 new articles/);
      await expect(page.getByText('121 articles')).toBeVisible();
      await expect(page.getByRole('article').first()).toHaveAccessibleName('一座桥的早晨');
      await publishMore(site, 5);
      await page.clock.runFor('10:30');
      await expect(pill(page)).toHaveText(/5 new articles/);
      await pill(page).click();
      await expect(page.getByText('126 articles')).toBeVisible();
      await expect(page.getByRole('article').first()).toHaveAccessibleName('Fresh 5');
      await expect(pill(page)).toHaveCount(0);
    });

    test('news is looked for when the reader returns, and when the network does', async ({
      page,
      context,
      site,
    }) => {
      await openList(page, site);
      await publishMore(site, 1);
      await page.clock.runFor('02:00');
      await page.evaluate(() => dispatchEvent(new Event('focus')));
      await expect(pill(page)).toHaveText(/1 new article$/);
      await context.setOffline(true);
      await expect(page.getByRole('status').getByText('Offline')).toBeVisible();
      await publishMore(site, 2);
      await context.setOffline(false);
      await expect(pill(page)).toHaveText(/2 new articles/);
      await expect(page.getByRole('status').getByText('Online')).toBeVisible();
    });

    test('what is tried again may bring the new edition: then it is no longer offered', async ({
      page,
      site,
    }) => {
      await openList(page, site);
      const pages = join(site.dir, 'data/pages');
      const old = await readdir(pages);
      await publishMore(site, 1);
      await page.clock.runFor('10:30');
      await expect(pill(page)).toHaveText(/1 new article$/);
      for (const file of old) await rm(join(pages, file), { force: true });
      await page.locator('#list').evaluate((element) => element.scrollTo(0, 9000));
      await page.getByRole('button', { name: 'Try again' }).first().click();
      await expect(page.getByText('122 articles')).toBeVisible();
      await expect(pill(page)).toHaveCount(0);
    });

    test('an error page that brings the new edition offers it no longer', async ({ page, site }) => {
      await openList(page, site);
      const packs = join(site.dir, 'data/packs');
      const old = await readdir(packs);
      await publishMore(site, 1);
      await page.clock.runFor('10:30');
      await expect(pill(page)).toHaveText(/1 new article$/);
      for (const file of old) await rm(join(packs, file), { force: true });
      await page.getByRole('link', { name: '一座桥的早晨' }).click();
      await expect(page.getByRole('alert')).toContainText('A part of this edition is missing');
      await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByText('122 articles')).toBeVisible();
      await expect(pill(page)).toHaveCount(0);
    });
  });
}

test.describe('without a worker', () => {
  test.use({ serviceWorkers: 'block' });

  test('an article that is open keeps its tools, and stays unread, when another edition is shown', async ({
    page,
    site,
  }) => {
    const film: Post = {
      ...{ file: 'Technology/film.md', title: 'A post with a video', categories: ['Technology'] },
      date: new Date(Date.UTC(2025, 10, 2)).toUTCString(),
      body: '<p>Watch this.</p><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="A short film"></iframe>',
    };
    await site.publish([film, ...newsPosts()]);
    await page.clock.install();
    await page.goto(site.url('/'));
    await page.getByRole('link', { name: 'A post with a video' }).click();
    const play = page.getByRole('button', { name: 'Load from YouTube' });
    await expect(play).toBeVisible();
    const bar = page.getByRole('navigation', { name: 'Article' });
    await bar.getByRole('button', { name: 'Mark as unread' }).click();
    // In one pack with the open article.
    await site.publish([{ ...film, body: `${film.body}<p>Watch it again.</p>` }, fresh(1), ...newsPosts()]);
    await page.clock.runFor('10:30');
    await pill(page).click();
    await expect(page.getByText('Watch it again.', { exact: true })).toBeVisible();
    await expect(play).toBeVisible();
    await expect(bar.getByRole('button', { name: 'Mark as read' })).toBeVisible();
  });
});
