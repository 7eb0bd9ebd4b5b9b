import { downloadAll, openDownloads, underControl } from './downloads.ts';
import { ALL_KINDS } from './reader-posts.ts';
import {
  article,
  dialog,
  HEADLINE,
  openArticle,
  openFromList,
  openList,
  openSections,
  type ReaderPage,
} from './reader-ways.ts';
import { expect } from './test.ts';

/** What comes over the pages: sheets and dialogs. A row with a muted word is what one of them leads to. */
export const READER_SHEETS: Record<string, ReaderPage> = {
  lightbox: {
    open: async (page, site) => {
      await openArticle(HEADLINE)(page, site);
      await page.getByRole('button', { name: /^Enlarge/ }).click();
      await expect(page.getByRole('dialog', { name: 'Pictures' }).getByRole('img')).toBeVisible();
    },
    part: dialog,
  },
  settings: { open: openFromList('Settings', 'Settings'), part: dialog },
  filter: {
    open: async (page, site) => {
      await openFromList('Filter', 'Filter')(page, site);
      for (const group of ['Sources', 'Tags'])
        await dialog(page).locator('summary').filter({ hasText: group }).click();
      await expect(dialog(page).getByRole('checkbox', { name: 'example.com' })).toBeVisible();
    },
    part: dialog,
  },
  'downloads, none': {
    open: async (page, site) => {
      await openList(page, site);
      const sheet = await openDownloads(page);
      await expect(sheet.getByText('The reader itself')).toBeVisible();
      await expect(sheet.getByRole('button', { name: 'Download', exact: true })).toBeVisible();
    },
    part: (page) => dialog(page).locator('form'),
  },
  downloads: {
    open: async (page, site) => {
      await openList(page, site);
      await underControl(page);
      const sheet = await downloadAll(page);
      await expect(sheet.getByText('6 of 6 articles')).toBeVisible();
      await sheet.getByText('Articles by section').click();
      await sheet.getByRole('button', { name: 'Free all…' }).click();
    },
    part: dialog,
  },
  'keyboard shortcuts': {
    open: async (page, site) => {
      await openFromList('Settings', 'Settings')(page, site);
      await page.getByRole('button', { name: 'Show all shortcuts' }).click();
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    },
    part: dialog,
  },
  'what is muted': {
    open: async (page, site) => {
      await openArticle(ALL_KINDS.title)(page, site);
      await article(page).getByRole('button', { name: 'example.com' }).click();
      await dialog(page).getByRole('button', { name: 'Mute this source' }).click();
      await dialog(page).getByRole('textbox').fill('football');
      await page.keyboard.press('Enter');
      await expect(dialog(page).getByRole('button', { name: 'Unmute football' })).toBeVisible();
    },
    part: dialog,
  },
  'a row with a muted word': {
    open: async (page, site) => {
      await page.addInitScript(() =>
        localStorage.setItem('mutes', '{"sources":[],"words":["bridge","Story"]}'),
      );
      await openList(page, site);
      await expect(page.getByText('Muted: Story').first()).toBeVisible();
    },
    part: (page) => page.getByRole('article').filter({ hasText: 'Muted' }).first(),
  },
  'what is read and starred': {
    open: async (page, site) => {
      await openSections(page, site);
      await page.getByRole('button', { name: 'Read and starred' }).click();
      await expect(page.getByRole('dialog', { name: 'Read and starred' })).toBeVisible();
    },
    part: dialog,
  },
  'how to install': {
    open: async (page, site) => {
      await page.addInitScript(() =>
        Object.defineProperty(navigator, 'userAgent', { value: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0)' }),
      );
      await openSections(page, site);
      await page.getByRole('button', { name: 'Install the reader' }).click();
      await expect(dialog(page).getByText('Choose “Add to Home Screen”.')).toBeVisible();
    },
    part: dialog,
  },
};
