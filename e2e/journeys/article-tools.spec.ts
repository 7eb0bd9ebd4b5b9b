import type { Page } from '@playwright/test';
import { createSite, type TestSite } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

const CHAPTERS = ['The ferry', 'The bridge', 'The tunnel', 'The road'];
const paragraph = (chapter: string, n: number) =>
  `<p>${chapter} ${n}. ${'They crossed it every morning, and thought nothing of it. '.repeat(8)}</p>`;

/** A long text with headings, a footnote and code, and a short one in Arabic. */
const posts = [
  {
    file: 'crossings.md',
    title: 'Four crossings',
    categories: ['Travel'],
    date: 'Fri, 31 Oct 2025 08:00:00 GMT',
    link: 'https://example.com/crossings',
    body: `<p>Opening words<sup id="fnref:1"><a href="#fn:1">1</a></sup>. Then more.</p>
${CHAPTERS.map((chapter) => `<h2>${chapter}</h2>${[1, 2, 3, 4, 5].map((n) => paragraph(chapter, n)).join('')}`).join('')}
<pre><code class="language-js">const toll = 'two coins'; // a day</code></pre>
<div class="footnotes"><ol><li id="fn:1"><p>Said by the ferryman. <a href="#fnref:1">↩</a></p></li></ol></div>`,
  },
  {
    file: 'short.md',
    title: 'A short note',
    categories: ['Travel'],
    date: 'Thu, 30 Oct 2025 08:00:00 GMT',
    body: '<p>That is all.</p>',
  },
];

let travel: TestSite;
test.beforeAll(async () => {
  travel = await createSite(posts);
});
test.afterAll(() => travel.remove());

const open = async (page: Page, title = 'Four crossings') => {
  await page.goto(travel.url('/'));
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
};
const articleBar = (page: Page) => page.getByRole('navigation', { name: 'Article', exact: true });
const choose = async (page: Page, action: string) => {
  await articleBar(page).getByRole('button', { name: 'More' }).click();
  await articleBar(page).getByRole('button', { name: action }).click();
};
const scrollTo = (page: Page, place: number) =>
  page.locator('h1#article').evaluate((element, place) => {
    const scroller = element.closest('article')?.parentElement;
    scroller?.scrollTo(0, scroller.scrollHeight * place);
  }, place);

test('the table of contents leads to a section and shows the one that is read', async ({ page }) => {
  await open(page);
  const contents = articleBar(page).getByRole('button', { name: 'Contents' });
  await contents.click();
  const list = page.getByRole('list', { name: 'Contents' });
  await expect(list.getByRole('button')).toHaveText(CHAPTERS);
  await expect(list.getByRole('button').first()).toHaveAttribute('lang', 'en');
  await list.getByRole('button', { name: 'The tunnel' }).click();
  await expect(list).toBeHidden();
  await expect(page.getByRole('heading', { name: 'The tunnel' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'The tunnel' })).toBeInViewport();
  await contents.click();
  await expect(list.getByRole('button', { name: 'The tunnel' })).toHaveAttribute('aria-current', 'location');
  await page.keyboard.press('Escape');
  await expect(contents).toBeFocused();
});

test('a short text has no table of contents', async ({ page }) => {
  await open(page, 'A short note');
  await expect(articleBar(page).getByRole('button', { name: 'More' })).toBeVisible();
  await expect(articleBar(page).getByRole('button', { name: 'Contents' })).toHaveCount(0);
});

test('the time that is left grows shorter', async ({ page }) => {
  await open(page);
  const left = articleBar(page).getByText(/min left$/);
  const minutes = async () => Number.parseInt(await left.innerText(), 10);
  const all = await minutes();
  expect(all).toBeGreaterThan(3);
  await scrollTo(page, 0.5);
  await expect.poll(minutes).toBeLessThan(all);
  await scrollTo(page, 1);
  await expect(left).toHaveCount(0);
});

test('who left an article in the middle is offered to go on there', async ({ page }) => {
  await open(page);
  await page.getByRole('heading', { name: 'The tunnel' }).evaluate((element) => element.scrollIntoView());
  await page.getByRole('link', { name: 'A short note' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'A short note' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Continue at/ })).toHaveCount(0);
  await page.reload();
  await page.getByRole('link', { name: 'Four crossings' }).first().click();
  await expect(page.getByRole('heading', { name: 'The tunnel' })).not.toBeInViewport();
  await page.getByRole('button', { name: /^Continue at [3-7]\d%$/ }).click();
  await expect(page.getByRole('heading', { name: 'The tunnel' })).toBeInViewport();
  await expect(page.getByRole('button', { name: /^Continue at/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'A short note' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'A short note' })).toBeVisible();
  await page.getByRole('link', { name: 'Four crossings' }).first().click();
  await expect(page.getByRole('button', { name: /^Continue at/ })).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByRole('button', { name: /^Continue at/ })).toHaveCount(0);
  await expect(page.getByText('Opening words1. Then more.', { exact: true })).toBeInViewport();
});

test('a menu closes when something is chosen, on Escape, and when the reader turns away; it prints', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(window, { printed: 0, print: () => Object.assign(window, { printed: 1 }) });
  });
  await open(page);
  const more = articleBar(page).getByRole('button', { name: 'More' });
  const print = articleBar(page).getByRole('button', { name: 'Print…' });
  await more.click();
  await page.keyboard.press('Escape');
  await expect(print).toBeHidden();
  await expect(more).toBeFocused();
  await more.click();
  await page.locator('h1#article').click();
  await expect(print).toBeHidden();
  await more.click();
  await print.click();
  await expect(print).toBeHidden();
  expect(await page.evaluate(() => Reflect.get(window, 'printed'))).toBe(1);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the original is in the menu', async ({ page }) => {
    await open(page);
    await articleBar(page).getByRole('button', { name: 'More' }).tap();
    const original = articleBar(page).getByRole('link', { name: 'Open the original' });
    await expect(original).toHaveCount(1);
    await expect(original).toHaveAttribute('href', 'https://example.com/crossings');
    await page.keyboard.press('Escape');
    await expect(original).toHaveCount(0);
  });
});

test('the bar leads to the settings of texts, which give the focus back', async ({ page }) => {
  await open(page);
  const button = articleBar(page).getByRole('button', { name: 'Text settings' });
  await button.click();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test('the link to an article can be copied, without the list it was opened from', async ({ page }) => {
    await open(page);
    await choose(page, 'Copy link');
    await expect(page.getByRole('status').getByText('Link copied')).toBeVisible();
    expect(await clipboard(page)).toMatch(/^http:\/\/localhost:\d+\/a\/202510-\w{7}$/);
  });

  test('what is selected becomes a link that leads to these words', async ({ page }) => {
    await open(page);
    await page
      .getByText('The bridge 3.')
      .evaluate((element) =>
        getSelection()?.setBaseAndExtent(element.firstChild ?? element, 0, element.firstChild ?? element, 44),
      );
    await page.getByRole('button', { name: 'Copy link to this passage' }).click();
    await expect(page.getByRole('status').getByText('Link copied')).toBeVisible();
    const link = await clipboard(page);
    expect(link).toContain('#:~:text=The%20bridge%203.');
    const reader = await page.context().newPage();
    await reader.goto(link);
    await expect(reader.getByText('The bridge 3.')).toBeInViewport();
    const marked = () =>
      reader.evaluate(() => [...(CSS.highlights.get('quotation') ?? [])].map(String).join());
    expect(await marked()).toBe('The bridge 3. They crossed it every morning,');
    // The mark belongs to the page that was called, not to what is read after it.
    await reader.getByRole('link', { name: 'A short note' }).first().click();
    await expect(reader.getByRole('heading', { level: 1, name: 'A short note' })).toBeVisible();
    expect(await marked()).toBe('');
  });
});

test('where the system shares links it is asked to', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: async (data: ShareData) => Object.assign(window, { shared: data }),
    });
  });
  await open(page);
  await choose(page, 'Share…');
  const shared = await page.evaluate(() => Reflect.get(window, 'shared'));
  expect(shared.title).toBe('Four crossings');
  expect(shared.url).toMatch(/\/a\/202510-\w{7}$/);
});

test('a footnote is shown where the reader is, and leads to its place', async ({ page }) => {
  await open(page);
  const link = page.getByRole('link', { name: '1', exact: true });
  await link.click();
  const note = page.getByRole('complementary', { name: 'Footnote 1' });
  await expect(note).toBeVisible();
  await expect(note).toContainText('Said by the ferryman.');
  await expect(note.getByRole('link')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  await expect(link).toBeFocused();
  await link.click();
  await expect(note).toBeVisible();
  await page.locator('h1#article').click();
  await expect(note).toHaveCount(0);
  await link.click();
  await note.getByRole('button', { name: 'Go to the footnote' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Said by the ferryman.' })).toBeFocused();
  await page.getByRole('link', { name: '↩' }).click();
  await expect(page.getByText('Opening words1. Then more.', { exact: true })).toBeInViewport();
});

test('code is coloured without a change to its elements', async ({ page }) => {
  await open(page);
  const words = (name: string) =>
    page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), name);
  await expect.poll(() => words('code-keyword')).toEqual(['const']);
  expect(await words('code-string')).toEqual(["'two coins'"]);
  expect(await words('code-comment')).toEqual(['// a day']);
  await expect(page.locator('pre code span')).toHaveCount(0);
});

test.describe('with a voice', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      const said: { text: string; lang: string; rate: number }[] = [];
      Object.assign(window, { said });
      let current: SpeechSynthesisUtterance | null = null;
      Object.defineProperty(window, 'speechSynthesis', {
        value: {
          getVoices: () => [],
          speak: (utterance: SpeechSynthesisUtterance) => {
            current = utterance;
            said.push({ text: utterance.text, lang: utterance.lang, rate: utterance.rate });
          },
          cancel: () => {
            current = null;
          },
        },
      });
      Object.assign(window, {
        finish: () => current?.onend?.(new Event('end') as SpeechSynthesisEvent),
        fail: () => current?.onerror?.(new Event('error') as SpeechSynthesisErrorEvent),
      });
    }),
  );
  const said = (page: Page): Promise<{ text: string; lang: string; rate: number }[]> =>
    page.evaluate(() => Reflect.get(window, 'said'));
  const finish = (page: Page) => page.evaluate(() => Reflect.get(window, 'finish')());

  test('an article is read aloud sentence by sentence, marked, paused and sped up', async ({ page }) => {
    await open(page);
    await choose(page, 'Read aloud');
    const controls = page.getByRole('region', { name: 'Read aloud' });
    await expect(controls.getByRole('button', { name: 'Pause' })).toBeFocused();
    expect(await said(page)).toEqual([{ text: 'Four crossings', lang: 'en-US', rate: 1 }]);
    await finish(page);
    await finish(page);
    expect((await said(page)).map(({ text }) => text)).toEqual([
      'Four crossings',
      'Opening words.',
      'Then more.',
    ]);
    const marked = () => page.evaluate(() => [...(CSS.highlights.get('aloud') ?? [])].map(String));
    expect(await marked()).toEqual(['Then more.']);
    await controls.getByRole('button', { name: 'Pause' }).click();
    await finish(page);
    expect(await said(page)).toHaveLength(3);
    await controls.getByRole('button', { name: 'Play' }).click();
    await controls.getByRole('combobox', { name: 'Speed' }).selectOption('1.5 ×');
    expect((await said(page)).slice(3)).toEqual([
      { text: 'Then more.', lang: 'en-US', rate: 1 },
      { text: 'Then more.', lang: 'en-US', rate: 1.5 },
    ]);
    await controls.getByRole('button', { name: 'Next sentence' }).click();
    expect((await said(page)).at(-1)?.text).toBe('The ferry');
    await controls.getByRole('button', { name: 'Previous sentence' }).click();
    expect((await said(page)).at(-1)?.text).toBe('Then more.');
    await finish(page);
    // The text follows what is read, to sentences that were out of sight.
    await expect(page.getByText('The bridge 1.')).not.toBeInViewport();
    while (!(await said(page)).at(-1)?.text.startsWith('The bridge 1')) await finish(page);
    await expect(page.getByText('The bridge 1.')).toBeInViewport();
    await page.evaluate(() => Reflect.get(window, 'fail')());
    await expect(controls.getByRole('alert')).toContainText('This device has no voice');
    expect(await marked()).toEqual([]);
    await controls.getByRole('button', { name: 'Play' }).click();
    await expect(controls.getByRole('alert')).toHaveCount(0);
    expect((await said(page)).at(-1)?.text).toBe('The bridge 1.');
    await controls.getByRole('button', { name: 'Stop reading aloud' }).click();
    await expect(controls).toHaveCount(0);
    expect(await marked()).toEqual([]);
  });
});

test('where the browser cannot speak nothing is offered', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'speechSynthesis'));
  await open(page);
  await articleBar(page).getByRole('button', { name: 'More' }).click();
  await expect(articleBar(page).getByRole('button', { name: 'Copy link' })).toBeVisible();
  await expect(articleBar(page).getByRole('button', { name: 'Read aloud' })).toHaveCount(0);
});

test('on paper stands the article alone', async ({ page }) => {
  await open(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1, name: 'Four crossings' })).toBeVisible();
  await expect(articleBar(page)).toBeHidden();
  await expect(page.getByRole('link', { name: 'A short note' }).first()).toBeHidden();
  const cut = await page.getByText('The road 5.').evaluate((element) => {
    const scroller = element.closest('article')?.parentElement;
    return scroller ? scroller.scrollHeight - scroller.clientHeight : Number.NaN;
  });
  expect(cut).toBe(0);
});
