import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startDevServer } from '../support/dev-server.ts';
import { newsPosts, writePosts } from '../support/posts.ts';
import { expect, test } from '../support/test.ts';

test('what changes in the folder of posts shows in the open page', async ({ page }) => {
  test.slow();
  const server = await startDevServer((dir) => writePosts(dir, newsPosts().slice(0, 8)));
  try {
    const post = (text: string) =>
      `---\ntitle: Just in\ndate: 2025-11-01 10:00:00\n---\n${text}, and nobody in the room minded.\n`;
    // The first visit to a dev server waits for Vite to bundle the dependencies.
    await page.goto(server.url, { timeout: 60_000 });
    await expect(page.getByText('8 articles')).toBeVisible({ timeout: 30_000 });

    await writeFile(join(server.postsDir, 'new.md'), post('It came late'));
    await expect(page.getByText('9 articles')).toBeVisible();
    await page.getByRole('link', { name: 'Just in' }).click();
    const headline = page.getByRole('heading', { level: 1, name: 'Just in' });
    const article = page.getByRole('article').filter({ has: headline });
    await expect(article.getByText('It came late, and nobody')).toBeVisible();

    await writeFile(join(server.postsDir, 'new.md'), post('It came at dawn'));
    await expect(article.getByText('It came at dawn, and nobody')).toBeVisible();

    await writeFile(join(server.postsDir, 'broken.md'), 'No front matter.\n');
    await expect.poll(server.output).toContain('broken.md:1: no-front-matter');

    await rm(join(server.postsDir, 'new.md'));
    await page.goto(server.url);
    await expect(page.getByText('8 articles')).toBeVisible();
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
  } finally {
    await server.remove();
  }
});
