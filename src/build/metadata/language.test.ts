import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

test.each([
  ['市政府今天宣布，新桥将于下周开放，首周免费。', 'zh-Hans'],
  ['市政府今天宣布，新橋將於下週開放，首週免費，歡迎參觀。', 'zh-Hant'],
  ['市は今日、新しい橋を来週開放すると発表しました。', 'ja'],
  ['시는 오늘 새 다리를 다음 주에 개방한다고 발표했다.', 'ko'],
  ['The city announced today that the new bridge will open next week.', 'en'],
  ['Die Stadt hat heute angekündigt, dass die neue Brücke nächste Woche geöffnet wird.', 'de'],
  ['La ville a annoncé: « The Bridge » ouvrira la semaine prochaine, avec entrée libre.', 'fr'],
  ['De stad maakte vandaag bekend dat de brug of de tunnel volgende week opengaat.', 'nl'],
  ['Город объявил сегодня, что новый мост откроется на следующей неделе.', 'ru'],
  ['使用 React 和 TypeScript 的 useEffect 钩子时，要注意依赖数组 dependencies。', 'zh-Hans'],
  ['1 2 3', 'fr'],
  ['', 'fr'],
])('%s', (text, expected) => {
  expect(languageOf(text, undefined, 'fr')).toBe(expected);
});

test.each([
  ['zh-CN', 'zh-Hans'],
  ['zh_TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh', 'zh-Hans'],
  ['EN-us', 'en-US'],
  ['not a tag', 'fr'],
])('a post may declare %s', (declared, expected) => {
  expect(languageOf('', declared, 'fr')).toBe(expected);
});
