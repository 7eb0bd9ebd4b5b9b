import { createSite } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

test('a video is loaded when it is asked for, and not before', async ({ page }) => {
  const site = await createSite([
    {
      file: 'video.md',
      title: 'A post with a video',
      categories: ['Films'],
      date: 'Fri, 31 Oct 2025 08:00:00 GMT',
      body: '<p>Watch this.</p><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="A short film"></iframe>',
    },
  ]);
  try {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).host));
    await page.route('https://www.youtube-nocookie.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>The player</p>' }),
    );
    await page.goto(site.url('/'));
    await page.getByRole('link', { name: 'A post with a video' }).click();
    const figure = page.getByRole('figure');
    await expect(figure.getByRole('link', { name: 'A short film' })).toHaveAttribute(
      'href',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    );
    expect(asked.filter((host) => host.includes('youtube'))).toEqual([]);
    await expect(figure.getByRole('button', { name: 'Load from YouTube' })).toBeVisible();
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('radio', { name: '简体中文' }).check();
    await page.keyboard.press('Escape');
    await expect(figure.getByRole('button')).toHaveText(['从 YouTube 加载']);
    await figure.getByRole('button').click();
    await expect(page.frameLocator('iframe[title="A short film"]').getByText('The player')).toBeVisible();
  } finally {
    await site.remove();
  }
});
