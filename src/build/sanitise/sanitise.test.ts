import type { Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { ALLOWED, DROPPED_WHOLE, GLOBAL_ATTRIBUTES } from '../../manifest/html-policy.ts';
import { fromHtml } from '../body/from-html.ts';
import { sanitise } from './sanitise.ts';
import { serialise } from './serialise.ts';

const written = ({ children }: Root) => children.map(serialise).join('');
const clean = (html: string) => written(sanitise(fromHtml(html)));

/** What would run, load or shadow something, by class of attack. */
const HOSTILE: Record<string, readonly string[]> = {
  scripts: [
    '<script>alert(1)</script>',
    '<svg><script>alert(1)</script></svg>',
    '<scr<script>ipt>alert(1)</script>',
  ],
  handlers: [
    '<img src=x onerror=alert(1)>',
    '<p onclick=alert(1)>x</p>',
    '<details open ontoggle=alert(1)>x</details>',
    '<audio src=x onloadstart=alert(1)>',
    '<a href=# onfocus=alert(1) autofocus>x</a>',
  ],
  protocols: [
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" &#1;javascript:alert(1)">x</a>',
    '<a href="java&#10;script:alert(1)">x</a>',
    '<a href="JaVaScRiPt:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="vbscript:x">x</a>',
    '<img src="javascript:alert(1)">',
    '<video poster="javascript:alert(1)" src="javascript:alert(1)"></video>',
    '<blockquote cite="javascript:alert(1)">x</blockquote>',
  ],
  frames: [
    '<iframe src="https://example.org"></iframe>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<object data="x.swf"></object>',
    '<embed src="x.swf">',
    '<frameset><frame src=x></frameset>',
  ],
  forms: [
    '<form action=x><input name=a></form>',
    '<button formaction="javascript:alert(1)">x</button>',
    '<textarea>x</textarea>',
    '<isindex action=x>',
  ],
  styles: [
    '<style>*{background:url(//x)}</style>',
    '<p style="background:url(//x)">x</p>',
    '<link rel=stylesheet href=//x>',
    '<div class="cover">x</div>',
    '<font color=red>x</font>',
  ],
  documents: [
    '<meta http-equiv=refresh content="0;url=//x">',
    '<base href="//x">',
    '<title>x</title>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  ],
  mutation: [
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '<math><annotation-xml encoding="text/html"><style><img src=x onerror=alert(1)></style></annotation-xml></math>',
    '<svg><foreignObject><p><iframe src="javascript:alert(1)"></iframe></p></foreignObject></svg>',
  ],
  'raw text': [
    '<xmp><img src=x onerror=alert(1)></xmp>',
    '<plaintext><img src=x onerror=alert(1)>',
    '<noembed><img src=x onerror=alert(1)></noembed>',
    '<template><img src=x onerror=alert(1)></template>',
    '<listing>&lt;img src=x onerror=alert(1)&gt;</listing>',
  ],
  clobbering: [
    '<img name=body src=x>',
    '<a id=location href=#x>x</a>',
    '<form id=documentElement></form>',
    '<p id="root">x</p>',
    '<img id=currentScript src=x>',
  ],
};

describe.each(Object.entries(HOSTILE))('hostile %s', (_, vectors) => {
  test.each(vectors)('%s', (vector) => {
    const tree = sanitise(fromHtml(vector));
    expect(violations(tree)).toEqual([]);
    // What a browser would build from it is again what was let through.
    expect(written(fromHtml(written(tree)))).toBe(written(tree));
  });
});

/** Elements and attributes outside of the policy, found without the sanitiser's own tables. */
function violations(
  node: ReturnType<typeof fromHtml> | ReturnType<typeof fromHtml>['children'][number],
): string[] {
  const own: string[] = [];
  if (node.type === 'comment' || node.type === 'doctype') own.push(node.type);
  if (node.type === 'element') {
    const allowed = ALLOWED[node.tagName];
    if (!allowed || DROPPED_WHOLE.includes(node.tagName)) own.push(node.tagName);
    const names = [...(allowed ?? []), ...GLOBAL_ATTRIBUTES].map((name) => name.replaceAll('-', ''));
    for (const [name, value] of Object.entries(node.properties)) {
      if (!names.includes(name.toLowerCase())) own.push(`${node.tagName} ${name}`);
      if (name === 'id' && !String(value).startsWith('x-')) own.push(`id ${value}`);
      if (/^\W*(?:java|vb)script|^data:/i.test(String(value))) own.push(`${name}=${value}`);
    }
  }
  return 'children' in node ? [...own, ...node.children.flatMap(violations)] : own;
}

test('text of elements that are not allowed stays', () => {
  expect(clean('<article><p>One <blink>two</blink></p></article>')).toBe('<p>One two</p>');
});

test('links that leave the page open safely, others stay within', () => {
  expect(clean('<a href="https://example.org/" target="_top" rel="opener">x</a>')).toBe(
    '<a href="https://example.org/" target="_blank" rel="noopener noreferrer">x</a>',
  );
  expect(clean('<a href="#x-note" target="_blank">x</a>')).toBe('<a href="#x-note">x</a>');
});

test('pictures never name the reader, players never start by themselves', () => {
  expect(clean('<img src="/a.png" referrerpolicy="unsafe-url">')).toContain('referrerpolicy="no-referrer"');
  expect(clean('<video src="/a.mp4" autoplay></video>')).toBe(
    '<video src="/a.mp4" controls preload="none"></video>',
  );
});

test('only ids with the prefix of the policy stay', () => {
  expect(clean('<p id="x-note">a</p><p id="note">b</p>')).toBe('<p id="x-note">a</p><p>b</p>');
});
