import type { Plugin } from 'vite';

/** What a text becomes: half as long again, as German is, with marks by which one sees that it came from a catalogue. */
const LENGTHEN = `
const lengthen = (value) => {
  if (typeof value === 'string') return value === '' ? '' : '[' + value + ' ' + 'länger'.repeat(Math.ceil(value.length / 12)) + ']';
  if (typeof value === 'function') return (...given) => lengthen(value(...given));
  if (Array.isArray(value)) return value.map(lengthen);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, lengthen(inner)]));
};
`;

/** Where English comes from: the catalogue, and the words that later parts bring along. */
const SOURCES = [
  {
    file: '/i18n/en.ts',
    plain: 'export const en = {',
    long: 'const plain = {',
    end: 'export const en: typeof plain = lengthen(plain);',
  },
  { file: '/i18n/i18n.tsx', plain: 'return { en, ', long: 'return { en: lengthen(en), ', end: '' },
];

/** Builds the reader with an English that is longer than any language that it may learn. */
export function pseudoLocale(): Plugin {
  return {
    name: 'broadsheet-test:pseudo-locale',
    enforce: 'pre',
    transform(code, id) {
      const source = SOURCES.find(({ file }) => id.endsWith(file));
      if (!source) return null;
      if (!code.includes(source.plain)) throw new Error(`${source.file} has another form`);
      return `${code.replace(source.plain, source.long)}\n${LENGTHEN}\n${source.end}`;
    },
  };
}
