import type { Element } from 'hast';
import { attribute, classesOf, isElement } from './hast.ts';

const PATTERN = /^(?:language|lang|highlight-source|brush|sourceCode)[-:]([\w+#.-]{1,20});?$/i;
const NAME = /^[a-z][\w+#.-]{0,19}$/i;
const NOT_LANGUAGES = new Set([
  'text',
  'plain',
  'plaintext',
  'plain_text',
  'txt',
  'none',
  'null',
  'undefined',
  'nohighlight',
  'code',
  'auto',
]);
/** Highlighters that put the language into a class of its own, beside one of these. */
const BESIDE = new Set(['hljs', 'highlight', 'sourceCode', 'prettyprint', 'brush:']);
const NOISE =
  /^(?:hljs|highlight|sourceCode|prettyprinted|prettyprint|copyable|linenums.*|brush:|code.*|.*-.*|numberLines|line.*|wrap|notranslate|hljs.*)$/i;
/** How far above the block its highlighter may stand. */
const REACH = 5;

/** The language of a block of code, where its highlighter names it. */
export function codeLanguage(pre: Element, ancestors: readonly Element[]): string | undefined {
  const inner = pre.children.find((child) => isElement(child, 'code'));
  const around = ancestors.slice(-REACH).reverse();
  for (const node of [...(isElement(inner) ? [inner] : []), pre, ...around]) {
    const name = languageOn(node, node === pre || node === inner);
    if (name !== undefined) return NOT_LANGUAGES.has(name) ? undefined : name;
  }
  return undefined;
}

function languageOn(node: Element, isCode: boolean): string | undefined {
  const classes = classesOf(node);
  for (const name of classes) {
    const match = PATTERN.exec(name)?.[1];
    if (match !== undefined) return match.toLowerCase();
  }
  const given =
    attribute(node, 'dataLang') ??
    attribute(node, 'dataLanguage') ??
    (isCode ? attribute(node, 'lang') : undefined);
  if (given !== undefined && NAME.test(given)) return given.toLowerCase();
  if (!classes.some((name) => BESIDE.has(name))) return undefined;
  return classes
    .find((name) => !NOISE.test(name) && NAME.test(name.replace(/;$/, '')))
    ?.replace(/;$/, '')
    .toLowerCase();
}
