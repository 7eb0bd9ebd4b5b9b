import { newsPosts, type Post, picturePost } from './posts.ts';

const paragraphs = (chapter: string) =>
  [1, 2, 3, 4, 5]
    .map((n) => `<p>${chapter} ${n}. ${'They crossed it every morning. '.repeat(12)}</p>`)
    .join('');

/** A long text with all that a text can hold. */
export const ALL_KINDS: Post = {
  file: 'Travel/crossings.md',
  title: 'Four crossings',
  categories: ['Travel'],
  date: 'Sat, 01 Nov 2025 06:00:00 GMT',
  source: 'The Ferry Post',
  link: 'https://example.com/crossings',
  tags: ['ferries'],
  body: `<p>Opening words<sup id="fnref:1"><a href="#fn:1">1</a></sup>. Then <a href="https://example.com/tolls">a link</a>.</p>
<h2>The ferry</h2>${paragraphs('The ferry')}
<table><caption>Tolls</caption><thead><tr><th>Crossing</th><th>Toll of a year, in coins of the old kind</th></tr></thead>
<tbody><tr><td>Ferry</td><td>2000000000000000</td></tr><tr><td>Bridge</td><td>1</td></tr></tbody></table>
<h2>The bridge</h2>
<figure><img src="https://pictures.invalid/bridge.png" alt="A bridge" width="640" height="400"><figcaption>The bridge at noon</figcaption></figure>
<pre><code class="language-js">const toll = 'two coins'; // a day, and more than that on the days on which the ferry does not go at all, which are many</code></pre>
<h2>The tunnel</h2>
<blockquote lang="ar" dir="rtl"><p>عبروا النهر كل صباح.</p></blockquote>
<p><ruby>橋<rt>はし</rt></ruby>, with <code>toll</code> and <kbd>Enter</kbd>.</p>
<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="A short film"></iframe>
<h2>The road</h2>${paragraphs('The road')}
<ul><li>One</li><li>Two<ol><li>Two and a half</li></ol></li></ul>
<div class="footnotes"><ol><li id="fn:1"><p>Said by the ferryman. <a href="#fnref:1">↩</a></p></li></ol></div>`,
};

/** A text from right to left. */
export const RIGHT_TO_LEFT: Post = {
  file: 'Travel/nahr.md',
  title: 'الصباح على النهر',
  categories: ['Travel'],
  date: 'Sat, 01 Nov 2025 05:00:00 GMT',
  source: 'جريدة النهر',
  body: `<p>${'عبروا النهر كل صباح ولم يفكروا في الأمر كثيرا. '.repeat(6)}</p><h2>الجسر</h2><ul><li>واحد</li><li>اثنان</li></ul>`,
};

/** What the pages of the reader are made from. */
export const READER_POSTS = [picturePost(), ALL_KINDS, RIGHT_TO_LEFT, ...newsPosts().slice(0, 3)];
