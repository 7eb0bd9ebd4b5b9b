import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-posts.ts';
import { replaceFolder } from './replace-folder.ts';

const EDITION = { 'out/data/manifest.json': 'old' };
const fill = async (staging: string) => {
  await mkdir(join(staging, 'data'));
  await writeFile(join(staging, 'data/manifest.json'), 'new');
};
const content = (folder: string) => readFileSync(join(folder, 'out/data/manifest.json'), 'utf8');

test('a new edition takes the place of the old, and nothing stays beside it', async () => {
  const folder = await temporaryFolder({ ...EDITION, 'out/gone.html': '' });
  await replaceFolder(join(folder, 'out'), fill);
  expect(content(folder)).toBe('new');
  expect(existsSync(join(folder, 'out/gone.html'))).toBe(false);
  expect(readdirSync(folder)).toEqual(['out']);
});

test('the folder may not exist, or be empty', async () => {
  const folder = await temporaryFolder();
  await replaceFolder(join(folder, 'deep/out'), fill);
  expect(content(join(folder, 'deep'))).toBe('new');
  await mkdir(join(folder, 'out'));
  await replaceFolder(join(folder, 'out'), fill);
  expect(content(folder)).toBe('new');
});

test('the old edition stands when the build fails', async () => {
  const folder = await temporaryFolder(EDITION);
  await expect(replaceFolder(join(folder, 'out'), () => Promise.reject(new Error('no')))).rejects.toThrow(
    'no',
  );
  expect(content(folder)).toBe('old');
  await replaceFolder(join(folder, 'out'), fill);
  expect(content(folder)).toBe('new');
});

test('a folder that holds something else is not touched', async () => {
  const folder = await temporaryFolder({ 'out/thesis.doc': 'years of work', file: '' });
  await expect(replaceFolder(join(folder, 'out'), fill)).rejects.toThrow('--out DIR');
  await expect(replaceFolder(join(folder, 'file'), fill)).rejects.toThrow('--out DIR');
  expect(readFileSync(join(folder, 'out/thesis.doc'), 'utf8')).toBe('years of work');
});

test('a second build into the same folder says so and stops', async () => {
  const folder = await temporaryFolder(EDITION);
  await replaceFolder(join(folder, 'out'), async (staging) => {
    await expect(replaceFolder(join(folder, 'out'), fill)).rejects.toThrow('another build');
    await fill(staging);
  });
  expect(content(folder)).toBe('new');
});

test('what a killed build left is cleared away', async () => {
  // No process has this number: Linux ends at 4,194,304.
  const folder = await temporaryFolder({ ...EDITION, '.out.lock': '99999999', '.out.new/half': '' });
  await replaceFolder(join(folder, 'out'), fill);
  expect(content(folder)).toBe('new');
  expect(readdirSync(folder)).toEqual(['out']);
});

test('a build killed between its two renames loses nothing', async () => {
  const folder = await temporaryFolder(EDITION);
  await rename(join(folder, 'out'), join(folder, '.out.old'));
  await expect(replaceFolder(join(folder, 'out'), () => Promise.reject(new Error('no')))).rejects.toThrow(
    'no',
  );
  expect(content(folder)).toBe('old');
});

test('a link to the folder stays a link', async () => {
  const folder = await temporaryFolder({ 'real/data/manifest.json': 'old' });
  await symlink(join(folder, 'real'), join(folder, 'out'));
  await replaceFolder(join(folder, 'out'), fill);
  expect(readFileSync(join(folder, 'real/data/manifest.json'), 'utf8')).toBe('new');
  expect(content(folder)).toBe('new');
});
