import { describe, expect, test } from 'vitest';
import { compileFixture } from '../normalise/compile-fixture.ts';
import { excessOf } from './guard.ts';

const many = (text: string, times = 100_000) => text.repeat(times);

describe('too much for a tree', () => {
  test.each([
    ['100,000 nested divs', many('<div>'), 'too-deep'],
    ['closers that close nothing', many('<div></span></p>'), 'too-deep'],
    ['20,000 attributes', `<p ${Array.from({ length: 20_000 }, (_, n) => `a${n}=1`).join(' ')}>`, 'too-deep'],
    ['formatting that is opened again in every block', many('<p><b id=x>'), 'too-deep'],
    ['tags that never end', `<p ${many(' a', 2000)}`, 'too-deep'],
    ['10 MB', `<p>${many('text here ', 1_000_000)}</p>`, 'too-large'],
  ])('%s', (_, body, kind) => {
    expect(excessOf(body, 'html')?.kind).toBe(kind);
  });

  test.each([
    ['nested quotes', many('> ')],
    ['open brackets', many('[')],
    ['links in links', many('[a](')],
    ['emphasis', many('**x** ', 50_000)],
    ['bare addresses', many('www.')],
    ['quoted emphasis', many('> *a **b\n', 40_000)],
  ])('%s in Markdown', (_, body) => {
    expect(excessOf(body, 'markdown')?.kind).toBe('too-deep');
  });
});

describe('no more than it looks', () => {
  test.each([
    ['comments of a word processor', `<p>x</p>${many('<!-- <div> -->')}`],
    ['a style sheet', `<style>${many('div > p { } ')}</style>`],
    ['end tags that HTML does not ask for', many('<p>x<li>y', 5000)],
    ['empty elements', many('<br><img src=a>', 5000)],
    ['tags in attributes', `<p title="${many('<div>', 5000)}">x</p>`],
    ['blocks side by side', many('<div><b>x</b></div>', 5000)],
  ])('%s', (_, body) => {
    expect(excessOf(body, 'html')).toBeUndefined();
  });

  test.each([
    ['a long list', many('- [x](https://example.org/)\n', 5000)],
    ['a long table', many('| `a` | *b* |\n', 5000)],
    ['code', `\`\`\`\n${many('*p = &a[b];\n', 5000)}\`\`\``],
    ['many paragraphs', many('**Bold** and _more_.\n\n', 5000)],
  ])('%s in Markdown', (_, body) => {
    expect(excessOf(body, 'markdown')).toBeUndefined();
  });
});

test('what is too much keeps its text, with a warning', () => {
  const { html, warnings } = compileFixture(
    `${many('<div>', 300)}<p>One &amp; <b>two</b></p><script>alert(1)</script><!-- x --><p>Three &lt;i&gt;`,
  );
  expect(html).toBe('<p>One &amp; two</p>\n<p>Three &lt;i></p>');
  expect(warnings.list).toMatchObject([{ kind: 'too-deep' }]);
});

test('hostile bodies take no more than seconds', { timeout: 10_000 }, () => {
  const bodies = [
    many('<a "'),
    many('<', 400_000),
    `<p>${many(' \n', 200_000)}</p>`,
    many('<figure><img src=a><figcaption>b</figcaption></figure>', 5000),
  ];
  for (const body of bodies) expect(compileFixture(body).state).toBeDefined();
  for (const body of [many('`'), many('a_'), many('~a ')])
    expect(compileFixture(body, 'markdown').state).toBeDefined();
});
