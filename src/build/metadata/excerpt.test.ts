import { describe, expect, test } from 'vitest';
import { fromHtml } from '../body/from-html.ts';
import { cutExcerpt, excerptOf } from './excerpt.ts';

const excerpt = (html: string, title = 'Title') => excerptOf(fromHtml(html), title);

describe('the excerpt', () => {
  test('is the prose of the article', () => {
    expect(
      excerpt(
        '<h2>Part</h2><figure><figcaption>Caption</figcaption></figure><p>One <b>two</b>.</p><ul><li>Three</li></ul><pre>code</pre>',
      ),
    ).toBe('One two. Three');
  });

  test('has neither pronunciations nor the numbers of footnotes', () => {
    expect(
      excerpt(
        '<p><ruby>振<rp>(</rp><rt>zhèn</rt><rp>)</rp></ruby>动，10 m<sup>2</sup><sup><a href="#n">1</a></sup>。</p>',
      ),
    ).toBe('振动，10 m2。');
  });

  test('does not repeat the headline', () => {
    expect(excerpt('<p>“The Bridge” opens</p><p>On Friday.</p>', 'The bridge opens')).toBe('On Friday.');
    expect(excerpt('<p>Title</p>')).toBe('');
  });

  test.each([
    ['新华社北京7月1日电（记者 某某）港口今日开放。', '港口今日开放。'],
    ['中新网7月1日电 港口今日开放。', '港口今日开放。'],
    ['本报讯（记者 某某）港口今日开放。', '港口今日开放。'],
    ['【环球网报道 记者 某某】港口今日开放。', '港口今日开放。'],
    ['BEIJING, July 1 (Reuters) - The port opened.', 'The port opened.'],
    ['LONDON — The port opened.', 'The port opened.'],
    ['腾讯发布新产品。', '腾讯发布新产品。'],
    ['7月1日，港口今日开放。', '7月1日，港口今日开放。'],
    ['NASA - the agency - said so.', 'the agency - said so.'],
  ])('does not repeat the dateline: %s', (line, expected) => {
    expect(excerpt(`<p>${line}</p>`)).toBe(expected);
  });

  test.each(['文/某某', '港口日报记者 某某', 'By Night Desk', '作者：某某'])('passes over %s', (byline) => {
    expect(excerpt(`<p>${byline}</p><p>正文。</p>`)).toBe('正文。');
  });
});

describe('a cut', () => {
  test('falls at 80 ideographs or 160 letters', () => {
    expect(cutExcerpt('港'.repeat(80))).toBe('港'.repeat(80));
    expect(cutExcerpt('港'.repeat(81))).toBe(`${'港'.repeat(80)}…`);
    expect(cutExcerpt('a'.repeat(161))).toBe(`${'a'.repeat(160)}…`);
  });

  test('falls between characters as readers see them', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(cutExcerpt(`${'a'.repeat(158)}${family}`)).toBe(`${'a'.repeat(158)}…`);
    expect(cutExcerpt(`${'a'.repeat(159)}e\u0301`)).toBe(`${'a'.repeat(159)}…`);
  });
});
