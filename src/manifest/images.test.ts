import { expect, test } from 'vitest';
import { imagesOf } from './images.ts';

test('an article needs one file of each picture', () => {
  const [small, main] = ['data/images/0000000001.webp', 'data/images/0000000002.webp'];
  const original = 'https://example.org/picture.jpg';
  expect(imagesOf({ images: [{ file: main, bytes: 20, others: [[small, 10]], original }] })).toEqual([
    { file: main, bytes: 20 },
  ]);
  expect(imagesOf({})).toEqual([]);
});
