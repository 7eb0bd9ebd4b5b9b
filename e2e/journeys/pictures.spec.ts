import type { Page } from '@playwright/test';
import { fingerOn } from '../support/finger.ts';
import { PICTURE } from '../support/posts.ts';
import { createSite, type TestSite } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

/** A post with two captioned pictures of its own and one of another host. */
const site = () =>
  createSite(
    [
      {
        file: 'walk.md',
        title: 'A walk with pictures',
        categories: ['Walks'],
        date: 'Fri, 31 Oct 2025 08:00:00 GMT',
        body: `<p>One.</p><figure><img src="images/one.svg" alt="A hill"><figcaption>The hill at noon</figcaption></figure>
<p>Two.</p><figure><img src="images/two.svg" alt="A brook"></figure>
<p>Three.</p><figure><img src="http://pictures.example/three.png" alt="A bridge"></figure>`,
      },
    ],
    { files: { 'images/one.svg': PICTURE, 'images/two.svg': PICTURE.replace('#9db4c0', '#c09d9d') } },
  );

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

// What the worker fetches no page can answer.
test.use({ serviceWorkers: 'block' });

test.describe('with the pictures of another host', () => {
  // What the service worker asks for is not to be seen from here.
  test.use({ serviceWorkers: 'block' });
  let walk: TestSite;
  test.beforeAll(async () => {
    walk = await site();
  });
  test.afterAll(() => walk.remove());

  const open = async (page: Page) => {
    await page.goto(walk.url('/'));
    await page.getByRole('link', { name: 'A walk with pictures' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'A walk with pictures' })).toBeVisible();
  };

  test.beforeEach(async ({ page }) => {
    await page.route('https://pictures.example/**', (route) =>
      route.fulfill({ contentType: 'image/png', body: PNG }),
    );
  });

  test('a picture opens in a lightbox, which leads through all of them and gives the focus back', async ({
    page,
  }) => {
    await open(page);
    const second = page.getByRole('button', { name: 'Enlarge: A brook' });
    await second.focus();
    await page.keyboard.press('Enter');
    const lightbox = page.getByRole('dialog', { name: 'Pictures' });
    await expect(lightbox.getByText('2 of 3')).toBeVisible();
    await expect(lightbox.getByRole('img', { name: 'A brook' })).toHaveAttribute('lang', 'en');
    await page.keyboard.press('ArrowLeft');
    await expect(lightbox.getByText('1 of 3')).toBeVisible();
    await expect(lightbox.getByText('The hill at noon')).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await expect(lightbox.getByText('1 of 3')).toBeVisible();
    const next = lightbox.getByRole('button', { name: 'Next picture' });
    const previous = lightbox.getByRole('button', { name: 'Previous picture' });
    await expect(previous).toHaveAttribute('aria-disabled', 'true');
    await next.click();
    await expect(lightbox.getByText('2 of 3')).toBeVisible();
    await previous.click();
    await expect(lightbox.getByText('1 of 3')).toBeVisible();
    await page.keyboard.press('End');
    await expect(next).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Home');
    await expect(lightbox.getByText('1 of 3')).toBeVisible();
    await page.keyboard.press('End');
    await expect(lightbox.getByText('3 of 3')).toBeVisible();
    await expect(lightbox.getByRole('link', { name: 'Open the picture by itself' })).toHaveAttribute(
      'href',
      'https://pictures.example/three.png',
    );
    await page.keyboard.press('Escape');
    await expect(lightbox).toBeHidden();
    await expect(second).toBeFocused();
  });

  test('the lightbox is closed by the system’s back button and by a click beside the picture', async ({
    page,
  }) => {
    await open(page);
    const article = page.url();
    const lightbox = page.getByRole('dialog', { name: 'Pictures' });
    await page.getByRole('button', { name: 'Enlarge: A hill' }).click();
    await expect(lightbox).toBeVisible();
    await page.goBack();
    await expect(lightbox).toBeHidden();
    expect(page.url()).toBe(article);
    await page.getByRole('button', { name: 'Enlarge: A hill' }).click();
    await lightbox.getByRole('button', { name: 'Close' }).click();
    await expect(lightbox).toBeHidden();
    await page.getByRole('button', { name: 'Enlarge: A hill' }).click();
    await lightbox.getByRole('img').click();
    await expect(lightbox).toBeVisible();
    await page.mouse.click(300, 840);
    await expect(lightbox).toBeHidden();
  });

  test('the picture is zoomed by wheel, double click and buttons, and dragged', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Enlarge: A hill' }).click();
    const picture = page.getByRole('dialog').getByRole('img');
    const width = async () => (await picture.boundingBox())?.width ?? 0;
    await expect(picture).toBeVisible();
    const fit = await width();
    await picture.hover();
    await page.mouse.wheel(0, -600);
    await expect.poll(width).toBeGreaterThan(fit * 1.5);
    const { x: before = 0 } = (await picture.boundingBox()) ?? {};
    await page.mouse.down();
    await page.mouse.move(600, 400, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await picture.boundingBox())?.x).not.toBe(before);
    await page.getByRole('button', { name: 'Fit to the screen' }).click();
    await expect.poll(width).toBeCloseTo(fit, 0);
    await picture.dblclick();
    await expect.poll(width).toBeCloseTo(fit * 2.5, 0);
    await picture.dblclick();
    await expect.poll(width).toBeCloseTo(fit, 0);
    const [out, closer] = ['Zoom out', 'Zoom in'].map((name) => page.getByRole('button', { name }));
    if (!out || !closer) throw new Error('there are two');
    await expect(out).toHaveAttribute('aria-disabled', 'true');
    await closer.click();
    await expect.poll(width).toBeCloseTo(fit * 1.5, 0);
    await closer.click();
    await out.click();
    await expect.poll(width).toBeCloseTo(fit * 1.5, 0);
    // Six times are more than there is to see.
    for (let press = 0; press < 6; press++) await closer.press('Enter');
    await expect(closer).toHaveAttribute('aria-disabled', 'true');
    await expect.poll(width).toBeCloseTo(fit * 8, 0);
  });

  test('the lightbox takes all of the screen, and gives it back', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Enlarge: A hill' }).click();
    const lightbox = page.getByRole('dialog', { name: 'Pictures' });
    const fullScreen = () =>
      lightbox.evaluate((element) => document.fullscreenElement?.closest('dialog') === element);
    const button = lightbox.getByRole('button', { name: 'Full screen' });
    await button.click();
    await expect.poll(fullScreen).toBe(true);
    await lightbox.getByRole('button', { name: 'Next picture' }).click();
    await expect(lightbox.getByText('2 of 3')).toBeVisible();
    await button.click();
    await expect.poll(fullScreen).toBe(false);
    await expect(lightbox).toBeVisible();
  });

  test.describe('with fingers', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test('two of them zoom about the place where they are, one then moves, and the page behind stays', async ({
      page,
    }) => {
      await open(page);
      await page.getByRole('button', { name: 'Enlarge: A hill' }).tap();
      const picture = page.getByRole('dialog').getByRole('img');
      await expect(picture).toBeVisible();
      const box = async () => (await picture.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      const fit = await box();
      const finger = await fingerOn(page);
      // Where the middle of the fingers is in the picture, as a share of its width.
      const x = fit.x + fit.width * 0.7;
      await finger.pinch([x, 422], 60, 180);
      await expect.poll(async () => (await box()).width / fit.width).toBeCloseTo(3, 1);
      const close = await box();
      expect((x - close.x) / close.width).toBeCloseTo(0.7, 1);
      await finger.swipe([200, 422], [120, 422]);
      await expect.poll(async () => (await box()).x).toBeCloseTo(close.x - 80, -1);
      await expect(page.getByRole('dialog').getByText('1 of 3')).toBeVisible();
      await finger.pinch([195, 422], 200, 20);
      await expect.poll(async () => (await box()).width).toBeCloseTo(fit.width, 0);
      expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
    });

    test('two taps come close and go back, a swipe turns, and one downwards leaves', async ({ page }) => {
      await open(page);
      await page.getByRole('button', { name: 'Enlarge: A hill' }).tap();
      const lightbox = page.getByRole('dialog', { name: 'Pictures' });
      const picture = lightbox.getByRole('img');
      await expect(picture).toBeVisible();
      const width = async () => (await picture.boundingBox())?.width ?? 0;
      const fit = await width();
      for (const scale of [2.5, 1]) {
        await page.touchscreen.tap(195, 422);
        await page.touchscreen.tap(195, 422);
        await expect.poll(async () => (await width()) / fit).toBeCloseTo(scale, 1);
      }
      const finger = await fingerOn(page);
      await finger.swipe([300, 422], [150, 430]);
      await expect(lightbox.getByText('2 of 3')).toBeVisible();
      await finger.swipe([150, 422], [300, 430]);
      await expect(lightbox.getByText('1 of 3')).toBeVisible();
      await finger.swipe([195, 300], [200, 500]);
      await expect(lightbox).toBeHidden();
    });
  });

  test('a swipe leads on, and one downwards closes', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Enlarge: A hill' }).click();
    const lightbox = page.getByRole('dialog', { name: 'Pictures' });
    await expect(lightbox.getByText('1 of 3')).toBeVisible();
    const swipe = async (dx: number, dy: number) => {
      await page.mouse.move(720, 450);
      await page.mouse.down();
      await page.mouse.move(720 + dx, 450 + dy, { steps: 5 });
      await page.mouse.up();
    };
    await swipe(-200, 10);
    await expect(lightbox.getByText('2 of 3')).toBeVisible();
    await swipe(200, 10);
    await expect(lightbox.getByText('1 of 3')).toBeVisible();
    await swipe(10, 200);
    await expect(lightbox).toBeHidden();
  });

  test('a picture that does not come is asked for once more, with a referrer, and then says so', async ({
    page,
  }) => {
    const asked: (string | undefined)[] = [];
    let broken = true;
    await page.route('https://pictures.example/**', (route) => {
      asked.push(route.request().headers().referer);
      return broken ? route.fulfill({ status: 403 }) : route.fulfill({ contentType: 'image/png', body: PNG });
    });
    await open(page);
    await page.getByText('Three.', { exact: true }).scrollIntoViewIfNeeded();
    await expect(
      page.getByText('The picture could not be loaded from pictures.example · A bridge'),
    ).toBeVisible();
    expect(asked).toEqual([undefined, walk.url('/')]);
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('button', { name: 'Enlarge: A bridge' })).toHaveJSProperty('naturalWidth', 1);
    expect(asked).toHaveLength(3);
  });

  test('who saves data asks for each picture, or has all of them loaded all the same', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    await open(page);
    const buttons = page.getByRole('button', { name: 'Load the picture' });
    await expect(buttons).toHaveCount(3);
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    const loading = page.getByRole('radiogroup', { name: 'Load in articles' });
    await loading.getByRole('radio', { name: 'Always' }).check();
    await expect(buttons).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Enlarge: A hill' })).toHaveJSProperty('naturalWidth', 640);
  });

  test('what stands in for pictures speaks another language as soon as the interface does', async ({
    page,
  }) => {
    await page.route('https://pictures.example/**', (route) => route.fulfill({ status: 403 }));
    await open(page);
    await page.getByText('Three.', { exact: true }).scrollIntoViewIfNeeded();
    await expect(page.getByRole('button', { name: 'Try again' })).toHaveAttribute('lang', 'en');
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('radio', { name: '简体中文' }).check();
    await page.keyboard.press('Escape');
    await expect(page.getByText('图片未能从 pictures.example 加载 · A bridge')).toHaveAttribute(
      'lang',
      'zh-Hans',
    );
    await expect(page.getByRole('button', { name: '重试' })).toHaveAttribute('lang', 'zh-Hans');
    await expect(page.getByRole('button', { name: '放大：A hill' })).toBeVisible();
  });

  test('pictures wait until they are asked for, where the reader wants it so', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'image') asked.push(request.url());
    });
    const pictures = () => asked.filter((url) => /data\/images|pictures\.example/.test(url));
    await page.goto(walk.url('/'));
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('radio', { name: 'On tap' }).check();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('link', { name: 'A walk with pictures' }).click();
    const buttons = page.getByRole('button', { name: 'Load the picture' });
    await expect(buttons).toHaveCount(3);
    await page.getByText('Three.', { exact: true }).scrollIntoViewIfNeeded();
    // The list has the first as thumbnail.
    expect(new Set(pictures()).size).toBeLessThan(2);
    await buttons.nth(1).click();
    await expect(page.getByRole('button', { name: 'Enlarge: A brook' })).toHaveJSProperty(
      'naturalWidth',
      640,
    );
    await expect(buttons).toHaveCount(2);
  });
});
