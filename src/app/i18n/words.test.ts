import { expect, test, vi } from 'vitest';
import { en } from './en.ts';
import { zhHans } from './zh-hans.ts';

const parts = vi.hoisted(() => [] as [en: unknown, zhHans: unknown][]);

vi.mock(import('./i18n.tsx'), async (original) => {
  const i18n = await original();
  const defineWords: typeof i18n.defineWords = (en, zhHans) => {
    parts.push([en, zhHans]);
    return i18n.defineWords(en, zhHans);
  };
  return { ...i18n, defineWords };
});

/** All messages below a value, with where they stand; what stands for names and numbers is a sample. */
function messagesIn(words: unknown, sample: string, path = ''): [path: string, text: string][] {
  if (words === null) return [];
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') {
    const text: unknown = words(...Array<string>(words.length).fill(sample));
    return messagesIn(text, sample, path);
  }
  return Object.entries(Object(words)).flatMap(([key, inner]) => messagesIn(inner, sample, `${path}.${key}`));
}

/** Of the catalogues and of every part that brings its own words along. */
async function allMessages(language: 0 | 1, sample: string): Promise<[path: string, text: string][]> {
  const modules = import.meta.glob(['../**/*.tsx', '../**/*-words.ts', '!../main.tsx']);
  for (const load of Object.values(modules)) await load();
  expect(parts.length).toBeGreaterThan(15);
  return [[en, zhHans] as const, ...parts].flatMap((words) => messagesIn(words[language], sample));
}

/** The same in all languages. */
const WITHOUT_WORDS = new Set(['.tag', '.of']);

test('in Chinese every message is Chinese, with its own punctuation', async () => {
  const wrong = (await allMessages(1, '甲')).filter(([path, text]) => {
    if (text === '' || WITHOUT_WORDS.has(path)) return false;
    const words = text.replaceAll('甲', '');
    // A full stop of ASCII may end a name, a colon may be part of an address.
    const isMixed = /\p{Script=Han}\s*[,:;!?()"'.]|[,:;!?("']\s*\p{Script=Han}/u.test(text);
    return !/\p{Script=Han}/u.test(words) || isMixed || /\.{3}|\s$|^\s/.test(text);
  });
  expect(wrong).toEqual([]);
});

test('between Chinese and Latin letters or digits stands a space, between Chinese and Chinese none', async () => {
  const joined = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}|\p{Script=Han} \p{Script=Han}/u;
  const wrong = (await allMessages(1, '')).filter(([, text]) => joined.test(text.trim()));
  expect(wrong).toEqual([]);
});

test('in English no message is Chinese', async () => {
  const wrong = (await allMessages(0, 'A')).filter(([, text]) =>
    /[\p{Script=Han}，。：；！？（）]/u.test(text),
  );
  expect(wrong).toEqual([]);
});
