import { expect, test } from 'vitest';
import { compileFixture } from '../normalise/compile-fixture.ts';

const html = (markdown: string) => compileFixture(markdown, 'markdown').html;

test('CommonMark and GFM', () => {
  expect(
    html('A **b** ~~c~~ https://example.org\n\n- [x] done\n- [ ] open\n\n| a | b |\n|---|--:|\n| 1 | 2 |'),
  ).toBe(
    [
      '<p>A <strong>b</strong> <del>c</del> <a href="https://example.org" target="_blank" rel="noopener noreferrer">https://example.org</a></p>',
      '<ul><li>☑ done</li><li>☐ open</li></ul>',
      '<div data-scroll=""><table><thead><tr><th>a</th><th data-align="right">b</th></tr></thead><tbody><tr><td>1</td><td data-align="right">2</td></tr></tbody></table></div>',
    ].join('\n'),
  );
});

test('footnotes find each other under the prefix of ids', () => {
  const note = html('Text.[^a]\n\n[^a]: The note.');
  expect(note).toContain('<a href="#x-fn1" id="x-fnref1">1</a>');
  expect(note).toContain(
    '<section data-footnotes=""><ol><li id="x-fn1">The note. <a href="#x-fnref1">↩\ufe0e</a></li></ol></section>',
  );
  expect(note).not.toContain('<h2');
});

test('bare links are what GFM makes links of', () => {
  expect(html('See www.example.org/a, www. here, example.net, and 见https://example.org/甲。')).toBe(
    '<p>See <a href="http://www.example.org/a" target="_blank" rel="noopener noreferrer">www.example.org/a</a>, www. here, example.net, and 见<a href="https://example.org/%E7%94%B2" target="_blank" rel="noopener noreferrer">https://example.org/甲</a>。</p>',
  );
});

test('a link that is not allowed leaves its text, not its marks', () => {
  expect(html('[here](javascript:alert(1))')).toBe('<p>here</p>');
});

test('raw HTML, with Markdown inside', () => {
  expect(
    html('<div class="box">\n\n**b**\n\n</div>\n\nLine with <u>raw</u> <script>alert(1)</script> HTML'),
  ).toBe('<p><strong>b</strong></p>\n<p>Line with <u>raw</u> HTML</p>');
});

test('code keeps its language, pictures become figures', () => {
  expect(html('```js title="x"\nlet a = {};\n```\n\n![Alt](own.png "Title")')).toBe(
    '<pre><code data-language="js">let a = {};</code></pre>\n' +
      '<figure><img src="/data/images/o4d0gp79kt.png" alt="Alt" title="Title" width="120" height="80" loading="lazy" decoding="async" referrerpolicy="no-referrer"></figure>',
  );
});

test('lines of Chinese are joined without a space', () => {
  expect(html('第一行\n第二行')).toBe('<p>第一行第二行</p>');
});
