import { readFile } from 'node:fs/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { filesBelow, temporaryFolder } from '../temporary-posts.ts';
import { startFaultServer } from './fault-server.ts';
import { ImageFetcher } from './fetch-image.ts';
import type { FetchedImage, Validators } from './image-request.ts';
import { DEFAULT_LIMITS, type MirrorLimits } from './limits.ts';
import { isPublicAddress } from './public-address.ts';
import { PublicClient } from './public-request.ts';
import { IMAGE_HOSTS, type ImageHostRule, type Referrer, Referrers } from './referrers.ts';

const QUICK: MirrorLimits = {
  ...{ ...DEFAULT_LIMITS, bytes: 5_000_000, idleMs: 300, totalMs: 1200, longestWaitMs: 2000 },
  ...{ backoffMs: 10, pauseMs: 0 },
};
/** For these tests the fault server's address counts as public, and it alone. */
const PUBLIC = (address: string) => isPublicAddress(address) || address === '127.0.0.2';

/** @param wants what is known of the server, besides nothing. */
async function start(...wants: Referrer[]) {
  const server = await startFaultServer();
  const { host } = new URL(server.url('/'));
  const rules: ImageHostRule[] = wants.length > 0 ? [{ hosts: [host], referrers: wants }] : [];
  const folder = await temporaryFolder();
  const client = new PublicClient(PUBLIC);
  onTestFinished(() => client.close());
  const learnt: [string, Referrer][] = [];
  const fetcher = new ImageFetcher(
    { client, limits: QUICK, folder },
    new Referrers(rules, new Map()),
    (...what) => learnt.push(what),
  );
  const fetch = (path: string, known?: Validators): Promise<FetchedImage | undefined> =>
    fetcher.fetch(path.startsWith('/') ? server.url(path) : path, 'https://news.example.org/1.html', known);
  return { ...server, host, fetch, folder, learnt };
}

describe('an image that can be had', () => {
  test.each([
    '/ok.jpg',
    '/typed-as-text.jpg',
    '/packed.svg',
    '/moved.jpg',
    '/no-strangers.jpg',
    '/no-empty.jpg',
    '/only-article.jpg',
    '/page-for-strangers.jpg',
    '/busy-once.jpg',
    '/broken-twice.jpg',
    '/cut-once.jpg',
  ])('%s', async (path) => {
    const { fetch } = await start();
    const image = await fetch(path);
    expect(image?.type).toBe(path.endsWith('.svg') ? 'svg' : 'jpg');
    expect(await readFile(image?.file ?? '')).toHaveLength(image?.bytes ?? 0);
  });
});

describe('an image that cannot be had', () => {
  test.each([
    ['/gone.jpg', 'gone', '404'],
    ['/never.jpg', 'refused', '403'],
    ['/busy-for-long.jpg', 'busy', '429'],
    ['/silent.jpg', 'slow', 'sent nothing'],
    ['/stalls.jpg', 'slow', 'sent nothing'],
    ['/drips.jpg', 'slow', 'not there after 1.2 s'],
    ['/page.jpg', 'not-an-image', 'an HTML page'],
    ['/200-megabytes.gif', 'too-large', '5 MB'],
    ['/200-megabytes-unannounced.gif', 'too-large', '5 MB'],
    ['/loop.jpg', 'too-many-redirects', 'more than 5 times'],
    ['/to-loopback.jpg', 'private-address', '127.0.0.1'],
    ['/to-metadata.jpg', 'private-address', '169.254.169.254'],
    ['/to-mapped.jpg', 'private-address', '::ffff:'],
    ['/to-file.jpg', 'private-address', 'file:'],
    ['http://localhost/x.jpg', 'private-address', 'localhost leads to'],
    ['http://2130706433/x.jpg', 'private-address', '127.0.0.1'],
    ['http://127.0.0.2:25/x.jpg', 'private-address', 'port 25'],
    ['https://nowhere.invalid/x.jpg', 'unreachable', 'nowhere.invalid'],
    ['https://127.0.0.2:1999/x.jpg', 'unreachable', 'ECONNREFUSED'],
  ])('%s', async (path, kind, message) => {
    const { fetch, folder } = await start();
    await expect(fetch(path)).rejects.toMatchObject({ kind, message: expect.stringContaining(message) });
    expect(await filesBelow(folder)).toEqual({});
  });
});

test('what a host wants is known from the table, found out, and remembered', async () => {
  const { fetch, asked, learnt, host } = await start('https://weibo.com/');
  await fetch('/only-weibo.jpg');
  expect(asked).toHaveLength(1);
  await fetch('/no-strangers.jpg');
  await fetch('/no-strangers.jpg');
  expect(asked).toHaveLength(4);
  expect(learnt).toEqual([
    [host, 'https://weibo.com/'],
    [host, 'none'],
  ]);
});

test('a host without TLS is asked without', async () => {
  const { fetch, url } = await start();
  expect(await fetch(url('/ok.jpg').replace('http:', 'https:'))).toMatchObject({ type: 'jpg' });
});

test('an image that has not changed is not sent again', async () => {
  const { fetch } = await start();
  const first = await fetch('/validated.jpg');
  expect(first?.etag).toBe('"1"');
  expect(await fetch('/validated.jpg', { etag: first?.etag })).toBeUndefined();
});

test('a host that cannot be reached is soon left alone', async () => {
  const { fetch, asked } = await start();
  for (let n = 0; n < 5; n++) await expect(fetch('/silent.jpg')).rejects.toMatchObject({ kind: 'slow' });
  expect(asked).toHaveLength(QUICK.strikes);
});

test('a host that refuses everything is not asked in every way for each image', async () => {
  const { fetch, asked } = await start();
  for (let n = 0; n < 6; n++) await expect(fetch('/never.jpg')).rejects.toMatchObject({ kind: 'refused' });
  // Without a referrer, as the article's reader, as the host's own, as the article's site.
  expect(asked).toHaveLength(QUICK.strikes * 4 + (6 - QUICK.strikes));
});

test('a host that asks to come back in an hour is left alone', async () => {
  const { fetch, asked } = await start();
  await expect(fetch('/busy-for-long.jpg')).rejects.toMatchObject({ retryAfterMs: 3_600_000 });
  await expect(fetch('/ok.jpg')).rejects.toMatchObject({ kind: 'busy' });
  expect(asked).toHaveLength(1);
});

describe('referrers of Sina and Weibo', () => {
  test.each([
    ['https://wx1.sinaimg.cn/large/a.jpg', 'https://weibo.com/'],
    ['https://tvax3.sinaimg.cn/crop/a.jpg', 'https://weibo.com/'],
    ['https://n.sinaimg.cn/spider202171/133/w533h400/a.jpg', 'https://news.sina.com.cn/'],
    ['https://example.org/a.jpg', 'none'],
  ])('%s', (url, first) => expect(new Referrers(IMAGE_HOSTS, new Map()).for(url)[0]).toBe(first));
});
