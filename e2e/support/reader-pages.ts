import { APP, RENEWED_APP } from './build-apps.ts';
import { underControl } from './downloads.ts';
import { PICTURE } from './posts.ts';
import { ALL_KINDS, READER_POSTS, RIGHT_TO_LEFT } from './reader-posts.ts';
import { READER_SHEETS } from './reader-sheets.ts';
import {
  alert,
  article,
  bar,
  HEADLINE,
  list,
  openArticle,
  openArticleMenu,
  openList,
  openRich,
  openSections,
  type ReaderPage,
} from './reader-ways.ts';
import { createSite } from './site.ts';
import { expect } from './test.ts';

const FILES = { 'Technology/图片/images/bridge.svg': PICTURE };

/** The site whose pages they are. */
export const createReaderSite = () => createSite(READER_POSTS, { files: FILES });

/** The pages of the reader, with what comes over them. */
export const READER_PAGES: Record<string, ReaderPage> = {
  list: { open: openList, part: list },
  'a list that is filtered': {
    open: async (page, site) => {
      await page.goto(site.url('/?in=Finance&in=Technology&source=example.com'));
      await expect(page.getByRole('article').first()).toBeVisible();
    },
    part: (page) => page.getByRole('list', { name: 'Active filters' }),
  },
  'the menu of a list': {
    open: async (page, site) => {
      await openList(page, site);
      await page.getByRole('button', { name: 'More for this list' }).click();
      await expect(page.getByRole('button', { name: 'Mark all as read' })).toBeVisible();
    },
    part: (page) => list(page).locator('header'),
  },
  'the jump to a day': {
    open: async (page, site) => {
      await openList(page, site);
      await page.getByRole('button', { name: 'Go to a day' }).click();
      await expect(page.getByLabel('Go to a day').last()).toBeVisible();
    },
    part: (page) => list(page).locator('header'),
  },
  sections: {
    open: openSections,
    part: (page) => page.getByRole('dialog', { name: 'Sections' }),
    on: 'phone',
  },
  'the rail, arranged': {
    open: async (page, site) => {
      await openSections(page, site);
      await page.getByRole('button', { name: 'Arrange' }).click();
      await page.getByRole('button', { name: 'Add Finance to the favourites' }).click();
      await page.getByRole('button', { name: 'Add Travel to the favourites' }).click();
      await expect(page.getByRole('list', { name: 'Favourites' }).getByRole('listitem')).toHaveCount(2);
    },
    part: (page) => page.getByRole('complementary', { name: 'The Test Paper' }),
    on: 'desktop',
  },
  'the tab bar': {
    open: openList,
    part: (page) => page.getByRole('navigation', { name: 'Main navigation' }),
    on: 'phone',
  },
  'a toast': {
    open: async (page, site) => {
      await openList(page, site);
      await page.getByRole('button', { name: 'Mark as unread' }).first().click();
      await page.getByRole('button', { name: 'More for this list' }).click();
      await page.getByRole('button', { name: 'Mark all as read' }).click();
      await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    },
    part: (page) => page.getByRole('status').filter({ hasText: 'marked as read' }),
  },
  'a new edition': {
    open: async (page, site) => {
      await openList(page, site);
      await underControl(page);
      const [, ...older] = READER_POSTS;
      await site.publish([
        ...older,
        { ...RIGHT_TO_LEFT, file: 'new.md', title: 'Fresh', date: 'Sun, 02 Nov 2025 05:00:00 GMT' },
      ]);
      await page.getByRole('button', { name: 'More for this list' }).click();
      await page.getByRole('button', { name: 'Check for new articles' }).click();
      await expect(page.getByRole('button', { name: '1 new article' })).toBeVisible();
      await site.publish(READER_POSTS, FILES);
    },
    part: (page) => page.getByRole('status').filter({ hasText: '1 new article' }),
  },
  'a new version': {
    open: async (page, site) => {
      await openList(page, site);
      await underControl(page);
      await site.deploy(RENEWED_APP);
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
      await expect(page.getByText('A new version of the reader is ready.')).toBeVisible();
      await site.deploy(APP);
    },
    part: (page) => page.getByRole('status').filter({ hasText: 'A new version' }),
  },
  nothing: {
    open: async (page, site) => {
      await page.goto(site.url('/?show=starred'));
      await expect(page.getByRole('heading', { name: 'No stars yet' })).toBeVisible();
    },
    part: list,
  },
  'nothing matches': {
    open: async (page, site) => {
      await page.goto(site.url('/c/Technology?source=Desk+1&tag=nowhere'));
      await expect(page.getByRole('heading', { name: 'Nothing matches these filters' })).toBeVisible();
    },
    part: (page) => page.getByRole('status').filter({ hasText: 'Nothing matches' }),
  },
  'no such section': {
    open: async (page, site) => {
      await page.goto(site.url('/c/Nowhere'));
      await expect(page.getByRole('heading', { name: 'There is no such section' })).toBeVisible();
    },
    part: list,
  },
  'no such page': {
    open: async (page, site) => {
      await page.goto(site.url('/a/x/y'));
      await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
    },
    part: alert,
  },
  error: {
    open: async (page, site) => {
      await page.goto(site.url('/a/202510-zzzzzzz'));
      await expect(page.getByRole('heading', { name: 'There is no such article' })).toBeVisible();
    },
    part: alert,
  },
  'not stored': {
    open: async (page, site) => {
      await openList(page, site);
      await underControl(page);
      await page.context().setOffline(true);
      await page.getByRole('link', { name: 'Story 003' }).click();
      await expect(page.getByRole('heading', { name: 'Not stored on this device' })).toBeVisible();
    },
    part: alert,
  },
  article: { open: openArticle(HEADLINE), part: article },
  'an article of all kinds': {
    open: async (page, site) => {
      await openRich(page, site);
      await page.locator('figcaption').first().scrollIntoViewIfNeeded();
      await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Load from YouTube' })).toBeVisible();
    },
    part: article,
  },
  'an article from right to left': { open: openArticle(RIGHT_TO_LEFT.title), part: article },
  'the bar of an article': {
    open: async (page, site) => {
      await openRich(page, site);
      await openArticleMenu(page, 'More');
      await expect(bar(page).getByRole('button', { name: 'Copy link' })).toBeVisible();
    },
    part: bar,
  },
  'the contents of an article': {
    open: async (page, site) => {
      await openRich(page, site);
      await openArticleMenu(page, 'Contents');
      await expect(bar(page).getByRole('button', { name: 'The bridge' })).toBeVisible();
    },
    part: (page) => bar(page).getByRole('list'),
  },
  'a footnote': {
    open: async (page, site) => {
      await openRich(page, site);
      await page.getByRole('link', { name: '1', exact: true }).click();
      await expect(page.getByRole('complementary', { name: 'Footnote 1' })).toBeVisible();
    },
    part: (page) => page.getByRole('complementary', { name: 'Footnote 1' }),
  },
  'reading aloud': {
    open: async (page, site) => {
      // A voice that never comes to an end.
      await page.addInitScript(() =>
        Object.defineProperty(window, 'speechSynthesis', {
          value: { getVoices: () => [], speak: () => {}, cancel: () => {} },
        }),
      );
      await openRich(page, site);
      await openArticleMenu(page, 'More');
      await bar(page).getByRole('button', { name: 'Read aloud' }).click();
      await expect(page.getByRole('region', { name: 'Read aloud' })).toBeVisible();
    },
    part: (page) => page.getByRole('region', { name: 'Read aloud' }),
  },
  'an offer to go on': {
    open: async (page, site) => {
      await openRich(page, site);
      await page.getByRole('heading', { name: 'The tunnel' }).evaluate((it) => it.scrollIntoView());
      await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('places');
      await page.goto(site.url('/'));
      await page.getByRole('link', { name: ALL_KINDS.title }).click();
      await expect(page.getByRole('button', { name: 'Continue at' })).toBeVisible();
    },
    part: (page) => page.getByRole('status').filter({ hasText: 'Continue at' }),
  },
  'a quotation': {
    open: async (page, site) => {
      await openArticle(HEADLINE)(page, site);
      await page.getByText('太阳出来以后').last().selectText();
      await expect(page.getByRole('button', { name: 'Copy link to this passage' })).toBeVisible();
    },
    part: (page) => page.getByRole('button', { name: 'Copy link to this passage' }),
  },
  ...READER_SHEETS,
};
