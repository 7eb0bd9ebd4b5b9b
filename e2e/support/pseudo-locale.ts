import type { Plugin } from 'vite';

/** What a text becomes: half as long again, as German is, with marks by which one sees that it came from the catalogue. */
const LENGTHEN = `
const lengthen = (value) => {
  if (typeof value === 'string') return value === '' ? '' : '[' + value + ' ' + 'länger'.repeat(Math.ceil(value.length / 12)) + ']';
  if (typeof value === 'function') return (...given) => lengthen(value(...given));
  if (Array.isArray(value)) return value.map(lengthen);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, lengthen(inner)]));
};
`;

/** Builds the reader with an English that is longer than any language that it may learn. */
export function pseudoLocale(): Plugin {
  return {
    name: 'broadsheet-test:pseudo-locale',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/i18n/en.ts')) return null;
      const plain = code.replace('export const en = {', 'const plain = {');
      if (plain === code) throw new Error('the catalogue has another form');
      return `${plain}\n${LENGTHEN}\nexport const en: typeof plain = lengthen(plain);`;
    },
  };
}
