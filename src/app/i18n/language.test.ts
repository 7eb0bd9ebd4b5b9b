import { expect, test } from 'vitest';
import { chooseLocale } from './language.ts';

test.each([
  [['zh-CN', 'en'], 'zh-Hans', 'zh-CN'],
  [['zh-Hant-TW'], 'zh-Hans', 'zh-CN'],
  [['en-GB', 'zh-CN'], 'en', 'en-GB'],
  [['fr-FR', 'zh-SG'], 'zh-Hans', 'zh-CN'],
  [['fr'], 'en', 'en'],
  [[], 'en', 'en'],
])('a browser that wants %j gets %s (%s)', (wanted, language, region) => {
  expect(chooseLocale(wanted)).toEqual({ language, region });
});
