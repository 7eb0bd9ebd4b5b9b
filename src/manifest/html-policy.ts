/**
 * What article HTML may hold. The build's sanitiser and the browser's are both made from this table,
 * so that a body which the build passed is not changed by the browser.
 */

/** Allowed elements, each with the attributes it may carry besides {@link GLOBAL_ATTRIBUTES}. */
export const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title', 'target', 'rel', 'data-missing'],
  abbr: ['title'],
  audio: ['src', 'controls', 'preload'],
  b: [],
  bdi: [],
  bdo: [],
  blockquote: ['cite'],
  br: [],
  caption: [],
  cite: [],
  code: ['data-language'],
  col: ['span'],
  colgroup: ['span'],
  dd: [],
  del: [],
  details: [],
  dfn: [],
  div: ['data-scroll'],
  dl: [],
  dt: [],
  em: [],
  figcaption: [],
  figure: ['data-embed'],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  i: [],
  img: [
    'src',
    'srcset',
    'sizes',
    'alt',
    'title',
    'width',
    'height',
    'loading',
    'decoding',
    'referrerpolicy',
    'data-colours',
  ],
  ins: [],
  kbd: [],
  li: ['value'],
  mark: [],
  ol: ['start', 'reversed'],
  p: [],
  pre: [],
  q: [],
  rp: [],
  rt: [],
  ruby: [],
  s: [],
  samp: [],
  section: ['data-footnotes'],
  small: [],
  source: ['src', 'type'],
  span: [],
  strong: [],
  sub: [],
  summary: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['colspan', 'rowspan', 'headers', 'abbr', 'data-align'],
  tfoot: [],
  th: ['colspan', 'rowspan', 'headers', 'scope', 'abbr', 'data-align'],
  thead: [],
  time: ['datetime'],
  tr: [],
  track: ['src', 'kind', 'srclang', 'label'],
  u: [],
  ul: [],
  var: [],
  video: ['src', 'poster', 'controls', 'preload', 'width', 'height'],
  wbr: [],
};

export const GLOBAL_ATTRIBUTES: readonly string[] = ['lang', 'dir', 'id'];

/** An `id` must start with this: it can then neither shadow a property of the page nor one of the app's own ids. */
export const ID_PREFIX = 'x-';

/** Attributes that hold a URL, and the schemes allowed there. Relative URLs and fragments are allowed besides. */
export const URL_SCHEMES: Readonly<Record<string, readonly string[]>> = {
  href: ['https', 'http', 'mailto'],
  cite: ['https', 'http'],
  src: ['https', 'http'],
  poster: ['https', 'http'],
};

/** Attributes that are set on every such element, whatever its source said. */
export const FORCED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  img: { loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer' },
  audio: { controls: '', preload: 'none' },
  video: { controls: '', preload: 'none' },
};

/** Set on every link that leaves the page (its `href` is not a fragment). */
export const FORCED_ON_OUTBOUND_LINKS: Readonly<Record<string, string>> = {
  target: '_blank',
  rel: 'noopener noreferrer',
};

/** Elements that go with all they hold. Any other element that is not allowed goes and leaves its content. */
export const DROPPED_WHOLE: readonly string[] = [
  'applet',
  'button',
  'canvas',
  'datalist',
  'dialog',
  'embed',
  'fieldset',
  'form',
  'frame',
  'frameset',
  'head',
  'iframe',
  'input',
  'link',
  'math',
  'meta',
  'noembed',
  'noframes',
  'noscript',
  'object',
  'optgroup',
  'option',
  'param',
  'plaintext',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'xmp',
];
