import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHtml } from './from-html.ts';
import { readPlainHtml } from './plain-html.ts';

const NAMES =
  'a address article aside b big blockquote br button center code custom-tag dd del details div dl dt em embed figcaption figure font form frame frameset h1 h2 head hr html i iframe img input label li link main mark math meta nobr noscript object ol option p param picture plaintext pre q ruby rt s script section select small source span strong style sub summary svg table tbody td template textarea title tr tt u ul video wbr xmp'.split(
    ' ',
  );
const PIECES = [
  ...['text', '标题', ' ', '\n', '\t', '\f', '\r', '\0', '\u00a0', '\u3000', '\ufeff', '\ud800', '\u{1f600}'],
  ...[
    '&',
    '&amp;',
    '&amp',
    '&lt',
    '&nbsp;',
    '&#x41;',
    '&#65',
    '&#0;',
    '&#x80;',
    '&notit;',
    '&not',
    '&;',
    '&#;',
  ],
  ...[
    '<',
    '>',
    '/',
    '=',
    '"',
    "'",
    '-',
    '--',
    '--!>',
    '-->',
    '<!',
    '<!--',
    '<!-->',
    '</',
    '</>',
    '<?',
    ']]>',
  ],
];
const ATTRIBUTES = [
  ...[
    '',
    ' ',
    ' a',
    ' a=b',
    ' a="b"',
    " A='b'",
    ' a = "b"',
    ' a="&amp;&not;&notit;&lt"',
    ' a=&copy',
    ' a=b/',
  ],
  ...[
    '/',
    ' /',
    ' a/b',
    ' a="b"c="d"',
    ' a=1 a=2',
    ' class="b  c"',
    ' =a',
    ' a="<p>"',
    ' a="',
    ' "',
    '\u3000a',
  ],
  ...[' a="b\nc"', ' width="12px"', ' hidden', ' constructor=a', ' xml:lang="zh"', '\na', ' a=`b`', ' a<b'],
];
const name = fc.constantFrom(...NAMES, 'DIV', 'image', 'constructor');
const attributes = fc.array(fc.constantFrom(...ATTRIBUTES), { maxLength: 2 }).map((parts) => parts.join(''));
const piece = fc.oneof(
  fc.constantFrom('text', 'more', '标题'),
  fc.constantFrom(...PIECES),
  fc.tuple(name, attributes).map(([tag, rest]) => `<${tag}${rest}>`),
  name.map((tag) => `</${tag}>`),
);
const soup = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

/** Names that mostly stand where tables want them. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  ...{
    table: ['thead', 'tbody', 'tfoot', 'caption', 'tr', 'colgroup'],
    colgroup: ['col'],
    ul: ['li'],
    ol: ['li'],
  },
  ...{ thead: ['tr'], tbody: ['tr', 'td'], tfoot: ['tr'], tr: ['td', 'th'], dl: ['dt', 'dd'] },
};
const table = fc.gen().map((gen) => {
  const write = (tag: string, depth: number): string => {
    const names = CHILDREN[tag] ?? ['p', 'b', 'a', 'table', 'ul', 'i'];
    const parts = Array.from({ length: gen(fc.integer, { max: 3, min: 0 }) }, () =>
      depth > 6 || gen(fc.integer, { max: 5, min: 0 }) === 0
        ? gen(() => piece)
        : write(gen(fc.constantFrom, ...names), depth + 1),
    );
    return `<${tag}>${parts.join(gen(fc.constantFrom, '', '\n'))}</${tag}>`;
  };
  return write(gen(fc.constantFrom, 'table', 'ul', 'dl', 'div'), 0);
});

/** Elements inside each other, now and then with a piece of soup. */
const { nested } = fc.letrec<{ nested: string; element: string }>((tie) => ({
  nested: fc
    .array(fc.oneof({ weight: 4, arbitrary: tie('element') }, piece), { maxLength: 4 })
    .map((parts) => parts.join('')),
  element: fc
    .tuple(name, attributes, fc.oneof({ maxDepth: 4 }, fc.constant('text'), tie('nested')))
    .map(([tag, rest, content]) => `<${tag}${rest}>${content}</${tag}>`),
}));

test('plain HTML is what a browser’s algorithm makes of it, and all else is left to that', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.oneof(soup, nested, table), (html) => {
      const tree = readPlainHtml(html);
      if (!tree) return;
      plain += 1;
      expect(tree).toEqual(fromHtml(html));
    }),
    { numRuns: 3000 },
  );
  expect(plain).toBeGreaterThan(300);
});

test('what crawlers write is plain', () => {
  const html = `<div class="article">
  <!-- a comment -->
  <style>.a > b { color: red }</style>
  <p style='x'>第一段&nbsp;<b>bold <i>and more</i></b><br/>line</p>
  <figure><img src="a.jpg" alt=""><figcaption>Caption</figcaption></figure>
  <ul><li>one</li><li><p>two</p></li></ul>
  <table>
    <thead><tr><th>Head</th></tr></thead>
    <tbody><tr><td>Cell</td></tr></tbody>
  </table>
  <pre>
code</pre>
</div>`;
  expect(readPlainHtml(html)).toEqual(fromHtml(html));
});

test.each([
  '<p>one<p>two',
  '<b><i>x</b></i>',
  '<table><tr><td>x</td></tr></table>',
  'a < b',
  '<a>x<a>y</a></a>',
  '</br>',
])('not plain: %s', (html) => expect(readPlainHtml(html)).toBeUndefined());
