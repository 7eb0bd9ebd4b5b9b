import { describe, expect, test } from 'vitest';
import { idDigits } from '../posts/identity.ts';
import { type ChunkSize, cutByContent, PACK_SIZE, PAGE_SIZE } from './chunk.ts';

const items = Array.from({ length: 5000 }, (_, n) => idDigits(`item ${n}`));
const cut = (list: readonly string[], size: ChunkSize) => cutByContent(list, size, (digits) => digits);

describe.each([
  ['pages', PAGE_SIZE, 32],
  ['packs', PACK_SIZE, 24],
])('%s', (_, size, mean) => {
  const chunks = cut(items, size);

  test('keep all items in their order', () => {
    expect(chunks.flat()).toEqual(items);
  });

  test('keep their limits and their mean', () => {
    const lengths = chunks.slice(0, -1).map(({ length }) => length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(size.least);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(size.most);
    expect(Math.abs(items.length / chunks.length - mean)).toBeLessThan(3);
  });

  test('change little when an item comes in between', () => {
    const before = new Set(chunks.map((chunk) => chunk.join()));
    const changed: number[] = [];
    for (let at = 0; at < items.length; at += 50) {
      const after = cut(items.toSpliced(at, 0, idDigits(`new ${at}`)), size);
      changed.push(after.filter((chunk) => !before.has(chunk.join())).length);
    }
    const average = changed.reduce((sum, count) => sum + count, 0) / changed.length;
    expect(average).toBeLessThan(3);
  });
});

test('a chunk that is full ends early', () => {
  const chunks = cutByContent(
    items.slice(0, 20),
    PACK_SIZE,
    (digits) => digits,
    (chunk) => chunk.length === 5,
  );
  expect(chunks.map(({ length }) => length)).toEqual([5, 5, 5, 5]);
});

test('nothing is no chunk', () => {
  expect(cut([], PAGE_SIZE)).toEqual([]);
});
