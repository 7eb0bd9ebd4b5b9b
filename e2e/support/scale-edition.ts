import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom, type Random } from '../../src/build/bench/random.ts';
import {
  chineseSentence,
  createVocabulary,
  englishSentence,
  type Vocabulary,
} from '../../src/build/bench/vocabulary.ts';
import { blurbJson } from '../../src/build/blurb.ts';
import { TextWriter } from '../../src/build/cache/text-store.ts';
import { EditionWriter } from '../../src/build/edition/edition-writer.ts';
import { orderEntries } from '../../src/build/edition/entries.ts';
import { writeEdition } from '../../src/build/edition/write-edition.ts';
import { createPool } from '../../src/build/pool/pool.ts';
import { isoDate } from '../../src/build/posts/date.ts';
import { contentHash, idDigits } from '../../src/build/posts/identity.ts';
import type { StoredPost, TextRef } from '../../src/build/stored-post.ts';
import type { Image } from '../../src/manifest/article.ts';
import { imageFile } from '../../src/manifest/paths.ts';
import { slugOf } from '../../src/manifest/slug.ts';

export const SCALE_SITE = { name: 'The Test Paper', language: 'en', timeZone: 'Asia/Shanghai' };
/** The articles of every edition lie between these, so that all have as many months. */
const FIRST = Date.UTC(2020, 10, 3) / 1000;
const LAST = Date.UTC(2025, 9, 31, 20) / 1000;
const SECTIONS = ['金融', '编程', '科技', 'World', 'Culture', '体育', '新媒体', 'Science'];
const SOURCES = 40;
const TEXTS = 50;

/**
 * Writes an edition as the build does, of posts that need not be compiled: 100,000 take seconds. The same number gives
 * the same edition; one of another size has the same newest articles, but for their dates, and the same sections.
 * @param dir its root; `data/` is written below.
 */
export async function writeScaleEdition(count: number, dir: string): Promise<void> {
  const textsDir = await mkdtemp(join(tmpdir(), 'broadsheet-texts-'));
  await mkdir(dir, { recursive: true });
  const writer = new EditionWriter(dir);
  const vocabulary = createVocabulary();
  const texts = writeTexts(textsDir, vocabulary, createRandom(SOURCES));
  const pictures = writePictures(writer);
  const posts = Array.from({ length: count }, (_, number) => {
    const random = createRandom(number);
    const [text, picture] = [texts[number % texts.length], pictures[random.between(0, pictures.length - 1)]];
    if (!text || !picture) throw new Error('there is no text, or no picture');
    return postOf(number, count, { vocabulary, random, text, picture });
  });
  const { entries } = orderEntries(posts);
  const pool = createPool(
    {
      ...{ site: SCALE_SITE, base: '/', now: LAST, images: new Map(), sources: [] },
      ...{ textsDir, outDir: dir, buildId: 'scale' },
    },
    count < 10_000 ? 1 : 2,
  );
  try {
    await writeEdition(entries, SCALE_SITE, writer, pool);
  } finally {
    await pool.close();
    await rm(textsDir, { recursive: true, force: true });
  }
}

/** What posts are made of. */
interface Material {
  vocabulary: Vocabulary;
  random: Random;
  text: TextRef;
  picture: Image;
}

/** Number 0 is the newest. */
function postOf(number: number, count: number, { vocabulary, random, text, picture }: Material): StoredPost {
  // The newest name each source of each section once.
  const isFirst = number < SECTIONS.length * SOURCES;
  const section = SECTIONS[isFirst ? number % SECTIONS.length : random.zipf(SECTIONS.length)] ?? 'World';
  const desk = 1 + (isFirst ? Math.floor(number / SECTIONS.length) : random.zipf(SOURCES));
  const isChinese = desk % 3 > 0;
  const sentence = () =>
    isChinese ? chineseSentence(vocabulary.chinese, random) : englishSentence(vocabulary.english, random);
  const source = isChinese ? `第${desk}报` : `Desk ${desk}`;
  const categories = [!isFirst && random.next() < 0.2 ? [section] : [section, source]];
  const identity = `https://example.com/stories/${number}`;
  const seconds = Math.round(LAST - (number * (LAST - FIRST)) / count);
  return {
    path: `stories/${number}.md`,
    identity,
    digits: idDigits(identity),
    seconds,
    date: isoDate(seconds),
    categories,
    paths: categories.map((names) => names.map(slugOf).join('/')),
    title: `${sentence().slice(0, random.between(12, 60))} ${number}`,
    blurb: blurbJson(
      {
        source,
        lang: isChinese ? 'zh-Hans' : 'en',
        excerpt: sentence() + sentence(),
        thumbnail: random.next() < 0.6 ? picture : undefined,
        minutes: random.between(1, 12),
      },
      identity,
    ),
    source,
    tags: [`tag ${random.zipf(200)}`, `tag ${random.zipf(200)}`],
    images: [],
    foreignImages: 0,
    text,
    digest: identity,
  };
}

/** Some texts, which the articles share. */
function writeTexts(folder: string, { english }: Vocabulary, random: Random): TextRef[] {
  const writer = new TextWriter(folder, 'texts');
  const texts = Array.from({ length: TEXTS }, () => {
    const paragraph = () =>
      `<p>${Array.from({ length: 5 }, () => englishSentence(english, random)).join(' ')}</p>`;
    const html = Array.from({ length: 2 }, paragraph).join('\n');
    return writer.append(JSON.stringify({ lang: 'en', minutes: 3, html }));
  });
  writer.close();
  return texts;
}

function writePictures(writer: EditionWriter): Image[] {
  return ['#9db4c0', '#c8553d', '#577590', '#b9a58c'].map((colour) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400" viewBox="0 0 640 400"><rect width="640" height="400" fill="${colour}"/><circle cx="480" cy="120" r="60" fill="#f4e9cd"/></svg>`;
    const file = imageFile(contentHash(svg), 'svg');
    writer.write(file, svg);
    return { src: `/${file}`, width: 640, height: 400 };
  });
}
