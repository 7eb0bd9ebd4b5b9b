import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHtml } from '../body/from-html.ts';
import { serialise } from '../sanitise/serialise.ts';
import { compileFixture } from './compile-fixture.ts';
import { lostCharacters } from './lost-characters.ts';

const TAGS =
  'a article b blockquote br code dd details div dl dt em figcaption figure font form h1 h2 h4 hr img li math ol p pre section small span strong style sub summary svg table tbody td th tr u ul video'.split(
    ' ',
  );
const ATTRIBUTES = [
  '',
  ' class="img_wrapper"',
  ' class="img_descr"',
  ' class="appendQr_wrap"',
  ' id="a"',
  ' href="#a"',
  ' href="https://example.org/"',
  ' href="javascript:alert(1)"',
  ' src="https://example.org/a.jpg"',
  ' style="font-weight:bold"',
  ' dir="rtl"',
  ' onclick="alert(1)"',
];
const TEXTS = [
  'a',
  ' ',
  '\n',
  '　　段',
  '&nbsp;',
  'Fixture headline',
  '责任编辑：某某',
  '&lt;b&gt;',
  '<!-- c -->',
  '<<',
];

const soup = fc
  .array(
    fc.oneof(
      fc
        .tuple(fc.constantFrom(...TAGS), fc.constantFrom(...ATTRIBUTES))
        .map(([tag, attribute]) => `<${tag}${attribute}>`),
      fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
      fc.constantFrom(...TEXTS),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** What a browser makes of HTML, written down again. */
function reread(html: string): string {
  const blocks = fromHtml(html).children.filter((child) => child.type !== 'text' || child.value !== '\n');
  return blocks.map(serialise).join('\n');
}

test('whatever the tags, a browser reads the result as it was meant', () => {
  fc.assert(
    fc.property(soup, (source) => {
      const { html, warnings } = compileFixture(source);
      expect(warnings.list.filter(({ kind }) => kind === 'broken-body')).toEqual([]);
      expect(reread(html)).toBe(html);
    }),
    { numRuns: 300 },
  );
});

test('whatever the tags, no visible text is lost', () => {
  fc.assert(
    fc.property(soup, (source) => {
      const { html, state } = compileFixture(source);
      expect(lostCharacters(fromHtml(source), fromHtml(html), state.removals)).toBe('');
    }),
    { numRuns: 300 },
  );
});
