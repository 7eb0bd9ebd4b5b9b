import { createRandom, type Random } from './random.ts';
import { chineseSentence, englishSentence, type Vocabulary } from './vocabulary.ts';

/** A post of the corpus, as a file. */
export interface PostFile {
  /** Path below the folder of posts. */
  path: string;
  text: string;
}

const TOPS = ['金融', '编程', '新媒体', '科技', 'World'] as const;
const SOURCES = 10;
const CHANNELS = 4;
/** 2021-07-01T00:00:00Z; the corpus spans the three years before it. */
const NEWEST = Date.UTC(2021, 6, 1);
const SPAN = 3 * 365 * 86_400_000;
/** One post in so many is about 100 KB long. */
const LONG_EVERY = 200;

/**
 * Post number `index` of the corpus: in the reference format or one of its variants, in Chinese or English, 3 to 7 KB
 * long, some 100 KB. The same number gives the same bytes, however many are made.
 */
export function postSource(index: number, vocabulary: Vocabulary): PostFile {
  const random = createRandom(index * 2654435761);
  const source = random.zipf(SOURCES);
  const channel = random.between(0, CHANNELS - 1);
  const top = TOPS[source % TOPS.length] ?? TOPS[0];
  const english = top === 'World';
  const sentence = () =>
    english ? englishSentence(vocabulary.english, random) : chineseSentence(vocabulary.chinese, random);
  const title = `${sentence()
    .replace(/[。.]$/, '')
    .slice(0, 40)} ${index}`;
  const path = [top, `${top}通讯 ${source}`, `${top}通讯 ${source} 频道 ${channel}`];
  const date = new Date(NEWEST - Math.floor(random.next() * SPAN));
  const image = `https://img.example.com/w${random.between(300, 900)}h${random.between(200, 600)}/${index}.jpg`;
  const paragraphs = (index % LONG_EVERY === 0 ? 25 : 1) * random.between(6, 12);
  const shape = SHAPES[index % SHAPES.length] ?? sina;
  const body = shape({ random, sentence, title, image, paragraphs });
  return {
    path: `${path.join('/')}/${title}.md`,
    text: `
---
title: '${title}'
categories: 
${path.map((name) => ` - ${name}`).join('\n')}
headimg: '${image}'
author: ${path[1]}
comments: false
date: ${date.toUTCString()}
thumbnail: '${image}'
---

${body}
`,
  };
}

interface Content {
  random: Random;
  sentence: () => string;
  title: string;
  image: string;
  paragraphs: number;
}

const paragraph = ({ random, sentence }: Content) =>
  Array.from({ length: random.between(3, 7) }, sentence).join('');
const repeat = (content: Content, make: (text: string) => string) =>
  Array.from({ length: content.paragraphs }, () => make(paragraph(content)));

function sina(content: Content): string {
  const { title, image, sentence } = content;
  const [first, ...rest] = repeat(content, (text) => `<p cms-style="font-L isIntable ">　　${text}</p>`);
  return `<div>   
<p class="ori_titlesource">　　原标题：${title}</p>
${first}
<div class="img_wrapper"><img id="1" style="max-width: 640px;" src="${image}" alt="图" referrerpolicy="no-referrer"><span class="img_descr">${sentence()}</span></div>
${rest.join('\n')}
<p cms-style="font-L align-right isIntable "> </p><!-- news_keyword_pub,stock, -->





<!-- 文末二维码 start -->
<style>.appendQr_wrap&#123;border:1px solid #E6E6E6;padding:8px;&#125;</style>
<div class="clearfix appendQr_wrap"><div class="appendQr_normal"><img src="https://img.example.com/qr.png"></div><div class="appendQr_normal_txt">海量资讯、精准解读，尽在客户端</div></div>
<p class="article-editor">责任编辑：编辑部</p>
</div>`;
}

function programming(content: Content): string {
  const code = `<pre><code class="hljs language-js"><span class="hljs-keyword">const</span> edition = &#123; posts: <span class="hljs-number">1</span> &#125;;</code></pre>`;
  return `<div><div class="markdown-body">
<h1>${content.title}</h1>
<img alt="" data-src="${content.image}" class="lazyload">
${repeat(content, (text) => `<p style="color:#333;font-size:16px"><span style="color:#000">${text}</span></p>`).join(`\n${code}\n`)}
<p><a href="https://www.example.com/action/GoToLink?url=https%3A%2F%2Fexample.org%2F%3Futm_source%3Drss" target="_blank">${content.sentence()}</a></p>
</div></div>`;
}

function wordPress(content: Content): string {
  return `<div>
<figure class="wp-block-image size-large"><img width="1024" height="683" src="${content.image}" srcset="${content.image} 1024w"><figcaption>${content.sentence()}</figcaption></figure>
${repeat(content, (text) => `<p>${text}</p>\n<p>&nbsp;</p>`).join('\n')}
<h3>${content.sentence()}</h3><ul><li>${content.sentence()}</li><li>${content.sentence()}</li></ul>
</div>`;
}

function markdown(content: Content): string {
  return `${repeat(content, (text) => text).join('\n\n')}

## ${content.sentence()}

![${content.sentence()}](${content.image})

| a | b |
|---|---|
| 1 | ${content.sentence()} |

- **${content.sentence()}**
- [link](https://example.com/?utm_source=rss)`;
}

const SHAPES = [sina, sina, programming, wordPress, sina, markdown, programming] as const;
