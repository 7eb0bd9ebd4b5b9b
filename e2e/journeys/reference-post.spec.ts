import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PICTURE } from '../support/posts.ts';
import { createSite } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

/** A real post as its publisher's crawler wrote it. It lies beside the project, and not everywhere. */
const SEED = fileURLToPath(new URL('../../../shared/samples/seed-post.md', import.meta.url));

test('the reference post reads as if it had been edited by hand', async ({ page }) => {
  test.skip(!existsSync(SEED), 'the reference post is not on this machine');
  const site = await createSite([], { files: { 'seed-post.md': readFileSync(SEED, 'utf8') } });
  try {
    await page.route('https://n.sinaimg.cn/**', (route) =>
      route.fulfill({ contentType: 'image/svg+xml', body: PICTURE }),
    );
    await page.goto(site.url('/'));
    await page.getByRole('link', { name: '吉林市商务局召开2021年上半年商务经济运行调度会' }).click();
    const headline = page.getByRole('heading', { level: 1, name: /^吉林市商务局/ });
    const article = page.getByRole('article').filter({ has: headline });
    await expect(article).toHaveAttribute('lang', /^zh/);
    for (const section of ['金融', '新浪财经', '新浪财经－国內'])
      await expect(article.getByRole('link', { name: section, exact: true })).toBeVisible();
    await expect(article.locator('time')).toHaveAttribute('datetime', '2021-07-01T07:00:21Z');
    await expect(article.getByText('Edited by 刘万里')).toBeVisible();

    const figure = article.locator('figure');
    await expect(figure.locator('> figcaption')).toHaveText('图为会议现场');
    await expect(figure.locator('> img')).toHaveJSProperty('naturalWidth', 640);
    await expect(figure.locator('> img')).toHaveAttribute('width', '533');

    const paragraphs = article.getByRole('paragraph').filter({ hasNotText: '›' });
    await expect(paragraphs).toHaveCount(6);
    await expect(paragraphs.first()).toHaveText(/^为贯彻落实/);
    await expect(paragraphs.last()).toHaveText('（来源：吉林市人民政府）');
    const text = await article.innerText();
    for (const gone of ['原标题', '海量资讯', '责任编辑', 'appendQr', '　　'])
      expect(text).not.toContain(gone);
  } finally {
    await site.remove();
  }
});
