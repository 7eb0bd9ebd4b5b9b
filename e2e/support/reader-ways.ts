import type { Locator, Page } from '@playwright/test';
import { ALL_KINDS } from './reader-posts.ts';
import type { TestSite } from './site.ts';
import { expect } from './test.ts';

/** A page, sheet, dialog, menu or bar of the reader. */
export interface ReaderPage {
  /** The way that leads there. */
  open: (page: Page, site: TestSite) => Promise<void>;
  /** What is its own. */
  part: (page: Page) => Locator;
  /** Where it is to be found; on any screen if absent. */
  on?: 'phone' | 'desktop';
}

export const HEADLINE = '一座桥的早晨';
export const list = (page: Page) => page.getByRole('region', { name: 'List of articles' });
export const article = (page: Page) =>
  page.locator('article', { has: page.getByRole('heading', { level: 1 }) });
export const bar = (page: Page) => page.getByRole('navigation', { name: 'Article', exact: true });
export const dialog = (page: Page) => page.getByRole('dialog');
export const alert = (page: Page) => page.getByRole('alert');

export const openList: ReaderPage['open'] = async (page, site) => {
  await page.goto(site.url('/'));
  await expect(page.getByRole('link', { name: HEADLINE })).toBeVisible();
};
export const openArticle =
  (title: string): ReaderPage['open'] =>
  async (page, site) => {
    await openList(page, site);
    await page.getByRole('link', { name: title }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  };
export const openRich = openArticle(ALL_KINDS.title);
/** Presses a button on the list, and waits for the dialog of that name. */
export const openFromList =
  (button: string, title: string): ReaderPage['open'] =>
  async (page, site) => {
    await openList(page, site);
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
  };
export const openSections: ReaderPage['open'] = async (page, site) => {
  await openList(page, site);
  const button = page.getByRole('button', { name: 'Sections', exact: true });
  if (await button.isVisible()) await button.click();
};
/** Opens one of the menus of an article. */
export const openArticleMenu = async (page: Page, menu: string) => {
  await bar(page).getByRole('button', { name: menu }).click();
};
