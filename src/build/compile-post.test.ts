import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compilePost } from './compile-post.ts';
import { OwnImages } from './images/own-images.ts';
import { compileRules } from './normalise/compile-rules.ts';
import { SOURCE_RULES } from './normalise/source-rules.ts';
import { isoDate } from './posts/date.ts';

const context = {
  site: { name: 'Test', language: 'zh-Hans', timeZone: 'UTC' },
  base: '/',
  now: Date.UTC(2025, 0, 1) / 1000,
  rules: compileRules(SOURCE_RULES),
  images: new OwnImages(new Map()),
};

function compiled(path: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { post, ...rest } = compilePost(path, bytes, context);
  return { ...post, ...post?.article, date: post?.seconds == null ? null : isoDate(post.seconds), ...rest };
}

test('the reference format', () => {
  const article = compiled('post.md', readFileSync(join(import.meta.dirname, 'fixtures/reference-post.md')));
  expect(article.warnings).toEqual([]);
  expect(article).toMatchObject({
    title: '港口新桥{南段}本周通车 100% 免费',
    categories: [['财经', '港口日报', '港口日报－城市']],
    date: '2024-07-01T07:00:21Z',
    source: '港口日报',
    author: undefined,
    editor: '某某某',
    originalTitle: undefined,
    lang: 'zh-Hans',
    minutes: 1,
    identity: 'post.md',
    excerpt:
      '大桥管理处昨日宣布，连接南北两岸的新桥南段将于本周五上午十点通车，首周免收通行费。 三条公交线路将改经新桥。 （来源：港口管理处）',
    thumbnail: {
      src: 'https://n.example.cn/spider/133/w533h400/20240701/bridge.jpg',
      width: 533,
      height: 400,
    },
    removed: { comment: 3, style: 1, boilerplate: 1 },
  });
  expect(article.html?.split('\n')).toEqual([
    '<p>大桥管理处昨日宣布，连接南北两岸的新桥南段将于本周五上午十点通车，首周免收通行费。</p>',
    '<figure><img src="https://n.example.cn/spider/133/w533h400/20240701/bridge.jpg" alt="" width="533" height="400" loading="lazy" decoding="async" referrerpolicy="no-referrer"><figcaption>新桥夜景</figcaption></figure>',
    '<p><strong>三条公交线路</strong>将改经新桥。</p>',
    '<p>（来源：港口管理处）</p>',
  ]);
});

const SEED = join(import.meta.dirname, '../../../shared/samples/seed-post.md');

test.skipIf(!existsSync(SEED))('the publisher’s own post', () => {
  const article = compiled('seed-post.md', readFileSync(SEED));
  expect(article.warnings).toEqual([]);
  expect(article).toMatchObject({
    title: '吉林市商务局召开2021年上半年商务经济运行调度会',
    categories: [['金融', '新浪财经', '新浪财经－国內']],
    date: '2021-07-01T07:00:21Z',
    source: '新浪财经',
    editor: '刘万里',
  });
  const lines = article.html?.split('\n') ?? [];
  const paragraphs = lines.filter((line) => line.startsWith('<p>'));
  expect(lines).toHaveLength(7);
  expect(paragraphs).toHaveLength(6);
  expect(paragraphs[0]).toMatch(/^<p>为贯彻落实/);
  expect(paragraphs.at(-1)).toBe('<p>（来源：吉林市人民政府）</p>');
  expect(lines[1]).toMatch(/^<figure><img [^>]*><figcaption>图为会议现场<\/figcaption><\/figure>$/);
  expect(article.html).not.toMatch(/<style|<!--|QR|APP|\u3000|<p>\s*<\/p>/);
});

test('a post may name itself, its address and its language', () => {
  const article = compiled(
    'a/b.md',
    '---\ntitle: A\nguid: tag:example.org,1\nlink: https://example.org/1?id=2\nlang: en-GB\nupdated: 2024-07-02\ndate: 2024-07-01\ntags: [x]\nexcerpt: In short.\neditor: Desk\n---\n[next](2)',
  );
  expect(article).toMatchObject({
    identity: 'tag:example.org,1',
    link: 'https://example.org/1?id=2',
    lang: 'en-GB',
    updated: '2024-07-02T00:00:00Z',
    tags: ['x'],
    excerpt: 'In short.',
    editor: 'Desk',
    categories: [['a']],
    html: '<p><a href="https://example.org/2" target="_blank" rel="noopener noreferrer">next</a></p>',
  });
});

test('a title is found where none is given', () => {
  expect(compiled('a/2024-07-01-a-name.md', '---\nx: 1\n---\nText')).toMatchObject({
    title: 'a-name',
    date: '2024-07-01T00:00:00Z',
    warnings: [{ kind: 'no-title' }],
  });
  expect(compiled('2024-07-01-a.md', '---\nx: 1\n---\n# Heading\n\nText').title).toBe('Heading');
});

test('drafts are left out', () => {
  const article = compiled('a.md', '---\ntitle: A\ndraft: true\n---\nText');
  expect(article.draft).toBe(true);
  expect(article.title).toBeUndefined();
});

test('a missing image keeps its caption and is named with its line', () => {
  const article = compiled(
    'a.md',
    '---\ntitle: A\ndate: 2024-07-01\n---\n\n<figure>\n<img src="gone.jpg">\n<figcaption>Caption</figcaption></figure>\n',
  );
  expect(article.html).toBe('<figure><figcaption>Caption</figcaption></figure>');
  expect(article.warnings).toMatchObject([
    { kind: 'missing-image', line: 7, reason: expect.stringContaining('gone.jpg') },
  ]);
});
