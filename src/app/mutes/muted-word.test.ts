import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../ui/fold-text.ts';
import { mutedWordTest } from './muted-word.ts';

test.each([
  ['art', 'The art of the possible', 'art'],
  ['art', 'A party', undefined],
  ['ART', 'Modern art.', 'ART'],
  ['cafe', 'Au Café', 'cafe'],
  ['财经', '新浪财经讯', '财经'],
  ['ＡＩ', 'AI裁判火了', 'ＡＩ'],
  ['ai', '据AI裁判', 'ai'],
  ['c++', 'On C++ (again)', 'c++'],
  ['5g', '5G来了', '5g'],
  ['5g', '15G', undefined],
  ['gold price', 'The gold price fell', 'gold price'],
])('“%s” in “%s”', (word, text, found) => {
  expect(mutedWordTest([word])(text)).toBe(found);
});

test('any word that stands in a text by itself is found there', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: 'grapheme' }).filter((word) => foldText(word) !== ''),
      (word) => {
        expect(mutedWordTest(['nowhere', word])(`— ${word} —`)).toBe(word);
      },
    ),
  );
});
