import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-posts.ts';
import { keepAssets } from './keep-assets.ts';

test('the files of the app before are carried along, those from before it are not', async () => {
  const old = await temporaryFolder({
    'sw.js': 'precache([{url:"assets/list-1.js"},{"url":"assets/same.css"}])',
    'assets/list-1.js': 'the old list',
    'assets/same.css': 'another',
    'assets/list-0.js': 'an older list',
  });
  const out = await temporaryFolder({ 'assets/list-2.js': 'the new list', 'assets/same.css': 'the new one' });
  await keepAssets(old, out);
  expect(readdirSync(join(out, 'assets')).sort()).toEqual(['list-1.js', 'list-2.js', 'same.css']);
  expect(readFileSync(join(out, 'assets/same.css'), 'utf8')).toBe('the new one');
});

test('a folder without an app is named', async () => {
  const empty = await temporaryFolder();
  await expect(keepAssets(empty, empty)).rejects.toThrow(
    `--keep ${empty}: there is no app of an earlier build`,
  );
});
