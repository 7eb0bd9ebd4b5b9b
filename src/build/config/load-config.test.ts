import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SOURCE_RULES } from '../normalise/source-rules.ts';
import { temporaryFolder } from '../temporary-posts.ts';
import { loadConfig } from './load-config.ts';

const define = join(import.meta.dirname, 'config.ts');

async function loaded(code: string) {
  const folder = await temporaryFolder({ 'site.config.ts': code });
  return loadConfig(join(folder, 'site.config.ts'));
}

test('a configuration fills in the defaults, own rules first', async () => {
  const config = await loaded(
    `import { defineConfig } from ${JSON.stringify(define)};
     export default defineConfig({ site: { name: 'Port News', timeZone: 'Asia/Shanghai' }, sources: [{ name: 'Own', drop: ['.ad'] }] });`,
  );
  expect(config.site).toEqual({ name: 'Port News', language: 'zh-Hans', timeZone: 'Asia/Shanghai' });
  expect(config.sources.slice(0, 2).map(({ name }) => name)).toEqual(['Own', SOURCE_RULES[0]?.name]);
});

describe('what is wrong is named, with its file and field', () => {
  test.each([
    [
      'a time zone',
      `export default { site: { timeZone: 'Mars' } }`,
      /site\.config\.ts: site\.timeZone: .*Asia\/Shanghai/,
    ],
    ['a language', `export default { site: { language: 'x y' } }`, /site\.language: .*zh-Hans/],
    ['a key', `export default { sites: {} }`, /sites/],
    ['a type', `export default { sources: [{ name: 'A', drop: '.ad' }] }`, /sources\.0\.drop/],
    ['a selector', `export default { sources: [{ name: 'A', drop: ['p:hover'] }] }`, /p:hover/],
    ['images', `export default { images: 'some' }`, /images: .*all or none/],
    [
      'a referrer',
      `export default { imageHosts: [{ hosts: ['a.example'], referrers: ['origin'] }] }`,
      /imageHosts\.0\.referrers\.0: .*own-origin/,
    ],
    ['nothing', `export const x = 1`, /its default export/],
    ['a fault', `throw new Error('oops')`, /cannot be run: oops/],
  ])('%s', async (_, code, message) => {
    await expect(loaded(code)).rejects.toThrow(message);
  });

  test('a file', async () => {
    await expect(loadConfig('none.config.ts')).rejects.toThrow('--config FILE');
  });
});

test('without a file the defaults hold', async () => {
  expect((await loadConfig()).site.timeZone).toBeDefined();
});
