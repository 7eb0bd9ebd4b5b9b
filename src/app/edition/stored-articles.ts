import { CACHE, filesIn } from '../../downloads/caches.ts';
import { Ledger } from '../../downloads/ledger.ts';
import { readJson } from '../../downloads/read-json.ts';
import { type Article, packSchema, type Summary, summariesSchema } from '../../manifest/article.ts';
import { packFile } from '../../manifest/paths.ts';
import { fileUrl } from './fetch-file.ts';

/** What can be read without a network. */
export interface StoredArticles {
  /** Content hashes of the stored packs. */
  packs: ReadonlySet<string>;
  /** Articles in downloaded packs, also in those that a newer edition has replaced. */
  ids: ReadonlySet<string>;
}

/** URL of the site's root. */
export function siteRoot(): string {
  return new URL(fileUrl(''), location.href).href;
}

/** Looks what is stored. Where the browser refuses to store, nothing is. */
export async function storedArticles(): Promise<StoredArticles> {
  if (!('caches' in globalThis)) return { packs: new Set(), ids: new Set() };
  const files = await filesIn(CACHE.packs, siteRoot());
  const prefix = packFile('').length - '.json'.length;
  const packs = new Set([...files].map((file) => file.slice(prefix, -'.json'.length)));
  const chunks = await withLedger((ledger) => ledger.chunks()).catch(() => new Map());
  const ids = [...chunks.values()].filter(({ file }) => files.has(file)).flatMap(({ ids }) => ids);
  return { packs, ids: new Set(ids) };
}

/** An article as some stored pack has it, of this edition or one before. */
export async function storedArticle(id: string): Promise<Article | undefined> {
  for (const { file, answer } of await storedChunksWith(id)) {
    if (!file.startsWith('data/packs/')) continue;
    const { articles } = await readJson(packSchema, file, answer);
    return articles.find((article) => article.id === id);
  }
  return undefined;
}

/** The summary of an article as some stored file has it. @param pack content hash of the article's pack. */
export async function storedSummary(id: string, pack: string): Promise<Summary | undefined> {
  for (const { file, answer } of await storedChunksWith(id)) {
    if (!file.startsWith('data/pages/')) continue;
    const { summaries } = await readJson(summariesSchema, file, answer);
    return summaries.find((summary) => summary.id === id);
  }
  const file = packFile(pack);
  const answer = await caches.match(siteRoot() + file, { cacheName: CACHE.packs });
  const article = answer
    ? (await readJson(packSchema, file, answer)).articles.find((article) => article.id === id)
    : await storedArticle(id);
  return article && { ...article, excerpt: '' };
}

async function storedChunksWith(id: string): Promise<{ file: string; answer: Response }[]> {
  const chunks = await withLedger((ledger) => ledger.chunksWith(id)).catch(() => []);
  const answers = chunks.map(async ({ file }) => ({ file, answer: await caches.match(siteRoot() + file) }));
  return (await Promise.all(answers)).flatMap(({ file, answer }) => (answer ? { file, answer } : []));
}

async function withLedger<T>(read: (ledger: Ledger) => Promise<T>): Promise<T> {
  const ledger = await Ledger.open();
  try {
    return await read(ledger);
  } finally {
    ledger.close();
  }
}
