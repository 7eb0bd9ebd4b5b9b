import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIXTURES } from '../normalise/compile-fixture.ts';
import { OwnImages } from './own-images.ts';
import { unsafeInSvg } from './svg-safety.ts';

const PNG = join(FIXTURES, 'own.png');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-images-'));
  await writeFile(join(folder, 'fake.png'), 'no picture');
  await writeFile(
    join(folder, 'bad.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><script>1</script></svg>',
  );
  await writeFile(join(folder, 'good.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"/>');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function find(reference: string, post: string, paths: Record<string, string>) {
  const files = new Map(
    Object.entries(paths).map(([path, location]) => [path, { path, location, size: 0, changed: 0 }]),
  );
  return new OwnImages(files).find(reference, post);
}

describe('an image of the posts’ own folders', () => {
  test.each([
    ['a.png', 'x/post.md', 'x/a.png'],
    ['./img/a.png', 'x/post.md', 'x/img/a.png'],
    ['../a.png', 'x/y/post.md', 'x/a.png'],
    ['a.png', 'x/post.md', 'x/post/a.png'],
    ['a.png', 'x/post.md', 'a.png'],
    ['/img/a.png', 'x/post.md', 'img/a.png'],
    ['a%20b.png?v=1#x', 'x/post.md', 'x/a b.png'],
    ['%E6%B8%AF.png', 'post.md', '港.png'],
    ['cafe\u0301.png', 'post.md', 'café.png'],
    ['100%.png', 'post.md', '100%.png'],
  ])('%s in %s is %s', (reference, post, path) => {
    expect(find(reference, post, { [path]: PNG })).toMatchObject({ location: PNG, width: 120, height: 80 });
  });

  test.each([
    '../a.png',
    '../../etc/a.png',
    'https://example.org/a.png',
    '//a.png',
    'data:a.png',
    'b.png',
    '',
    '#a.png',
  ])('%s is none', (reference) => {
    expect(find(reference, 'post.md', { 'a.png': PNG, 'etc/a.png': PNG })).toBeUndefined();
  });

  test('is named by its content', () => {
    const image = find('a.PNG', 'post.md', { 'a.PNG': PNG });
    expect(image).toMatchObject({ file: expect.stringMatching(/^data\/images\/[0-9a-v]{10}\.png$/) });
  });

  test('is refused when it is none, or not safe', () => {
    expect(find('a.png', 'post.md', { 'a.png': join(folder, 'fake.png') })).toHaveProperty('refused');
    expect(find('a.svg', 'post.md', { 'a.svg': join(folder, 'bad.svg') })).toEqual({
      refused: 'the SVG holds a script',
    });
    expect(find('a.png', 'post.md', { 'a.png': join(folder, 'gone.png') })).toHaveProperty('refused');
    expect(find('a.svg', 'post.md', { 'a.svg': join(folder, 'good.svg') })).toMatchObject({
      width: 20,
      height: 10,
    });
  });
});

test.each([
  ['<svg><script/></svg>', true],
  ['<svg><s:script xmlns:s="http://www.w3.org/2000/svg"/></svg>', true],
  ['<svg onload="alert(1)"/>', true],
  ['<svg><a xlink:href="javascript:alert(1)"/></svg>', true],
  ['<svg><a href="java&#115;cript:alert(1)"/></svg>', true],
  ['<svg><image href="data:image/svg+xml;base64,AAAA"/></svg>', true],
  ['<svg><foreignObject/></svg>', true],
  ['<!DOCTYPE svg [<!ENTITY x "y">]><svg/>', true],
  ['<svg><animate attributeName="href" to="javascript:alert(1)"/></svg>', true],
  ['<svg><style>@import url(//x)</style></svg>', true],
  ['<svg><rect style="fill: url( \'https://x\')"/></svg>', true],
  ['<svg><rect fill="url(#a)"/><style>a { fill: url( "#b" ) }</style></svg>', false],
  ['<svg><use href="#a"/><image href="data:image/png;base64,AAAA"/><text>once = on time</text></svg>', false],
  ['<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><svg/>', false],
])('%s', (svg, unsafe) => {
  expect(unsafeInSvg(svg) !== undefined).toBe(unsafe);
});
