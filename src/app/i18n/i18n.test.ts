import { expect, test } from 'vitest';
import { chooseLanguage } from './i18n.tsx';

test.each([
  [['zh-CN', 'en'], 'zh-Hans'],
  [['zh-Hant-TW'], 'zh-Hans'],
  [['en-GB', 'zh-CN'], 'en'],
  [['fr-FR', 'zh-SG'], 'zh-Hans'],
  [['fr'], 'en'],
  [[], 'en'],
])('a browser that wants %j gets %s', (wanted, language) => {
  expect(chooseLanguage(wanted)).toBe(language);
});
