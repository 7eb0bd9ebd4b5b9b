import AxeBuilder from '@axe-core/playwright';
import { startDevServer } from '../support/dev-server.ts';
import { newsPosts, writePosts } from '../support/posts.ts';
import { expect, test } from '../support/test.ts';

test('the design page shows the parts in every theme, and all can be read', async ({ page }) => {
  test.slow();
  const server = await startDevServer((dir) => writePosts(dir, newsPosts().slice(0, 1)));
  try {
    // The first visit to a dev server waits for Vite to bundle the dependencies.
    await page.goto(`${server.url}design`, { timeout: 60_000 });
    for (const theme of ['light', 'sepia', 'dark', 'black']) {
      const part = page.getByRole('region', { name: theme });
      await expect(part.getByRole('button', { name: 'Try again' }).first()).toBeVisible({ timeout: 30_000 });
      await expect(part.getByText('The Night Train').first()).toBeVisible();
      await part.locator('figure').first().scrollIntoViewIfNeeded();
      await expect(part.getByText('The picture could not be loaded').first()).toBeVisible();
    }
    const { violations } = await new AxeBuilder({ page })
      .withRules(['color-contrast', 'button-name', 'target-size'])
      .analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html]))).toEqual([]);
  } finally {
    await server.remove();
  }
});
