import { expect, test } from 'vitest';
import { contentHash, idDigits } from './identity.ts';

// The SHA-256 of nothing begins e3b0c44298fc1; in groups of five bits 28 14 24 12 8 16 20 24 31 16.
test('hashes are the first bits of SHA-256 in base 32', () => {
  expect(contentHash('')).toBe('seoc8gkovg');
  expect(idDigits('')).toBe('seoc8gk');
});

test('text and its bytes have one hash', () => {
  expect(contentHash('港口')).toBe(contentHash(new TextEncoder().encode('港口')));
});

test('hashes keep their length', () => {
  const hashes = Array.from({ length: 2000 }, (_, n) => [contentHash(`${n}`), idDigits(`${n}`)]).flat();
  expect(hashes.filter((hash) => !/^(?:[0-9a-v]{10}|[0-9a-v]{7})$/.test(hash))).toEqual([]);
});
