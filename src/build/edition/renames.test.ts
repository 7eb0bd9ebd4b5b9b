import { expect, test } from 'vitest';
import { writePost, writePosts } from '../bench/write-posts.ts';
import { temporaryEdition } from '../temporary-edition.ts';
import { temporaryFolder } from '../temporary-posts.ts';
import { checkEdition } from './check-edition.ts';

const POSTS = 2000;

test('one post more, in the middle, renames few files', { timeout: 60_000 }, async () => {
  const postsDir = await temporaryFolder();
  const cacheDir = await temporaryFolder();
  await writePosts(POSTS, postsDir);
  const before = await temporaryEdition(postsDir, { cacheDir });
  expect(checkEdition(before.outDir)).toMatchObject({ articles: POSTS, files: before.report.files });
  await writePost(POSTS, postsDir);
  const after = await temporaryEdition(postsDir, { cacheDir, previous: before.outDir });
  expect(checkEdition(after.outDir)).toMatchObject({ articles: POSTS + 1, files: after.report.files });
  const added = Object.keys(after.files).filter((file) => !(file in before.files));
  // In so small an archive a pack spans many months, and each month's part of the index names it.
  expect(added.filter((file) => !/^data\/index\//.test(file)).length).toBeLessThanOrEqual(6);
});
