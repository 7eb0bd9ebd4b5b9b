import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { mirrorSettings } from './mirror-settings.ts';

const config = { images: 50, imageHosts: [] };

test('the command line comes before the configuration', () => {
  expect(mirrorSettings({ posts: 'content' }, config)?.newest).toBe(50);
  expect(mirrorSettings({ posts: 'content', images: 7 }, config)?.newest).toBe(7);
  expect(mirrorSettings({ posts: 'content', images: 0 }, config)).toBeUndefined();
  expect(mirrorSettings({ posts: 'content' }, { ...config, images: 0 })).toBeUndefined();
});

test('the store lies beside the posts unless it is named, and private addresses are refused', () => {
  expect(mirrorSettings({ posts: 'content/' }, config)).toMatchObject({
    storeDir: resolve('content.images'),
    ...{ offline: false, again: false, allowPrivate: false },
  });
  expect(mirrorSettings({ posts: 'content', imagesStore: 'kept' }, config)?.storeDir).toBe(resolve('kept'));
});
