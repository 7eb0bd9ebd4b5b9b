import { expect, test } from 'vitest';
import { hashInName } from './content-hash.ts';
import { facetsFile, imageFile, MANIFEST_FILE, packFile } from './paths.ts';

test('the hash in a file’s name is found', () => {
  const hash = '0123456789';
  for (const file of [packFile(hash), facetsFile('202401', hash), imageFile(hash, 'webp')])
    expect(hashInName(file)).toBe(hash);
  expect(hashInName(MANIFEST_FILE)).toBeUndefined();
});
