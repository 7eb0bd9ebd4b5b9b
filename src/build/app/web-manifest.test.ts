import { existsSync, readFileSync } from 'node:fs';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { webManifest } from './web-manifest.ts';

interface Picture {
  src: string;
  sizes: string;
  purpose?: string;
  form_factor?: string;
}

const manifest = (language: string): Record<string, unknown> & { icons: Picture[]; screenshots: Picture[] } =>
  JSON.parse(webManifest({ name: 'The Paper', language, timeZone: 'UTC' }, '/news/'));

test('what the web app manifest names is there, in the size that it says', () => {
  const { icons, screenshots } = manifest('en');
  for (const { src, sizes } of [...icons, ...screenshots]) {
    const file = src.replace('/news/', 'public/');
    expect(existsSync(file), file).toBe(true);
    if (sizes === 'any') continue;
    const { width, height } = imageSize(readFileSync(file));
    expect(`${width}x${height}`, file).toBe(sizes);
  }
  expect(new Set(icons.map(({ purpose }) => purpose))).toEqual(new Set(['any', 'maskable', 'monochrome']));
  expect(new Set(screenshots.map(({ form_factor }) => form_factor))).toEqual(new Set(['wide', 'narrow']));
});

test('an installed reader is itself under every base, and speaks the language of the site', () => {
  expect(manifest('zh-Hans')).toMatchObject({
    id: '/news/',
    scope: '/news/',
    start_url: '/news/',
    shortcuts: [
      { name: '最新', url: '/news/' },
      { name: '收藏', url: '/news/?show=starred' },
      { name: '离线可读', url: '/news/?show=offline' },
    ],
  });
});
