import { expect, test } from 'vitest';
import type { Category } from '../../manifest/manifest.ts';
import { findCategories, placedCategories } from './categories.ts';

const node = (name: string, count: number, ...children: Category[]): Category => ({
  name,
  slug: name.toLowerCase(),
  count,
  head: 'aaaaaaaaaa',
  children,
});
const placed = placedCategories([
  node('金融', 9, node('新浪财经', 7, node('财经头条', 2)), node('Ｆinance Weekly', 1)),
  node('Café', 3),
]);
const find = (text: string) => findCategories(placed, text).map(({ names }) => names.join(' › '));

test('sections are found at any depth, by any part of their own name', () => {
  expect(find('财经')).toEqual(['金融 › 新浪财经 › 财经头条', '金融 › 新浪财经']);
  expect(find('头条')).toEqual(['金融 › 新浪财经 › 财经头条']);
  expect(find('体育')).toEqual([]);
});

test('case, width and accents do not matter', () => {
  expect(find('finance')).toEqual(['金融 › Ｆinance Weekly']);
  expect(find('ＣＡＦＥ ')).toEqual(['Café']);
});

test('a section is placed by the slugs on the way to it', () => {
  expect(placed.map(({ path }) => path)).toContain('金融/新浪财经/财经头条');
});
