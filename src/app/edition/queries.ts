import { type QueryClient, queryOptions } from '@tanstack/react-query';
import {
  type Article,
  type Pack,
  packSchema,
  type Summaries,
  summariesSchema,
} from '../../manifest/article.ts';
import { monthOfId } from '../../manifest/article-id.ts';
import { decodeFacets, type FacetColumns, facetsSchema } from '../../manifest/facets.ts';
import { type Manifest, manifestSchema, manifestVersionSchema } from '../../manifest/manifest.ts';
import { ContractError, parseAs } from '../../manifest/parse.ts';
import {
  facetsFile,
  headFile,
  MANIFEST_FILE,
  packFile,
  pageFile,
  segmentFile,
} from '../../manifest/paths.ts';
import { rowOfId } from '../../manifest/rows.ts';
import { decodeSegment, type SegmentColumns, segmentSchema } from '../../manifest/segment.ts';
import { MANIFEST_VERSION } from '../../manifest/version.ts';
import { MissingFileError, NewerEditionError, NoSuchArticleError, UnreachableError } from './errors.ts';
import { fetchFile, fetchJson } from './fetch-file.ts';

/** A text that has not come after so long is shown as an edition before had it, where that is stored. */
const SLOW_MS = 3000;

/** Hashed files never change: what was fetched stays right for as long as it is in memory. */
const IMMUTABLE = { staleTime: Number.POSITIVE_INFINITY } as const;

/**
 * Fetches the newest table of contents. A worker in control answers with what it has stored, unless it is told not to
 * (`cache: 'no-cache'`).
 * @throws {NewerEditionError} when it is written for a later app; else as {@link fetchFile}.
 */
export async function fetchManifest(init?: RequestInit): Promise<Manifest> {
  const json = await fetchJson(MANIFEST_FILE, init);
  const { version } = parseAs(manifestVersionSchema, json, MANIFEST_FILE);
  if (version > MANIFEST_VERSION) throw new NewerEditionError(`${MANIFEST_FILE} has version ${version}`);
  return parseAs(manifestSchema, json, MANIFEST_FILE);
}

/** The table of contents of the edition that is shown. */
export const manifestQuery = queryOptions({
  queryKey: ['manifest'],
  queryFn: ({ signal }) => fetchManifest({ signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/**
 * Shows the newest edition, when its manifest can be had from the network.
 * @returns the manifest that is shown then.
 */
export async function showNewest(client: QueryClient): Promise<Manifest> {
  const newest = await fetchManifest({ cache: 'no-cache' }).catch(() => null);
  if (!newest) return client.ensureQueryData(manifestQuery);
  client.setQueryData(manifestQuery.queryKey, newest);
  return newest;
}

/** Whether a file may be gone, or no more what it was, because another edition has come. */
export function mayBeReplaced(error: unknown): boolean {
  return error instanceof MissingFileError || error instanceof ContractError;
}

/** One month of the index, decoded. */
export const segmentQuery = (month: string, hash: string) => {
  const file = segmentFile(month, hash);
  return queryOptions({
    queryKey: ['segment', hash],
    queryFn: async ({ signal }): Promise<SegmentColumns> => {
      const segment = await fetchFile(segmentSchema, file, signal);
      if (segment.month !== month) throw new ContractError(file, 'month', `it is of ${segment.month}`);
      return decoded(file, () => decodeSegment(segment));
    },
    ...IMMUTABLE,
    gcTime: Number.POSITIVE_INFINITY,
  });
};

/** Sources and tags of one month, decoded. */
export const facetsQuery = ({ month, count, facets: hash }: Manifest['months'][number]) => {
  const file = facetsFile(month, hash);
  return queryOptions({
    queryKey: ['facets', month, hash],
    queryFn: async ({ signal }): Promise<FacetColumns> => {
      const facets = await fetchFile(facetsSchema, file, signal);
      return decoded(file, () => decodeFacets(facets, count));
    },
    ...IMMUTABLE,
    gcTime: Number.POSITIVE_INFINITY,
  });
};

/** @throws {ContractError} names the file whose columns do not fit together. */
export function decoded<T>(file: string, decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    throw new ContractError(file, '', error instanceof Error ? error.message : String(error));
  }
}

/** Some summaries of a month, in list order. */
export const pageQuery = (hash: string) =>
  queryOptions({
    queryKey: ['page', hash],
    queryFn: ({ signal }): Promise<Summaries> => fetchFile(summariesSchema, pageFile(hash), signal),
    // A page has many rows, which come and go: one that appears must not set off again what failed for the others.
    retryOnMount: false,
    ...IMMUTABLE,
  });

/** The newest summaries of a category. */
export const headQuery = (hash: string) =>
  queryOptions({
    queryKey: ['head', hash],
    queryFn: ({ signal }): Promise<Summaries> => fetchFile(summariesSchema, headFile(hash), signal),
    ...IMMUTABLE,
  });

/** Some articles of a category path, with their text. */
const packQuery = (hash: string) =>
  queryOptions({
    queryKey: ['pack', hash],
    queryFn: ({ signal }): Promise<Pack> => fetchFile(packSchema, packFile(hash), signal),
    ...IMMUTABLE,
  });

/** An article with its text, found by way of manifest, segment and pack. `edition`: the manifest's, so that a new one is asked. */
export const articleQuery = (edition: string, id: string) =>
  queryOptions({
    queryKey: ['article', edition, id],
    queryFn: ({ client }): Promise<Article> => findArticle(client, id),
    ...IMMUTABLE,
  });

async function findArticle(client: QueryClient, id: string): Promise<Article> {
  const manifest = await client.ensureQueryData(manifestQuery);
  const month = manifest.months.find(({ month }) => month === monthOfId(id));
  if (!month) throw new NoSuchArticleError(id);
  const segment = await client.ensureQueryData(segmentQuery(month.month, month.segment));
  const row = rowOfId(segment, id);
  const hash = row === -1 ? undefined : segment.packs[segment.packOf[row] ?? -1];
  if (hash === undefined) throw new NoSuchArticleError(id);
  const newest = articleInPack(client, hash, id);
  try {
    return await orOlder(newest, id);
  } catch (error) {
    const older = error instanceof UnreachableError ? await olderCopy(id) : undefined;
    if (older) return older;
    // Of another edition, which has come meanwhile, it may be had.
    const { edition } = mayBeReplaced(error) ? await showNewest(client) : manifest;
    if (edition === manifest.edition) throw error;
    return findArticle(client, id);
  }
}

async function articleInPack(client: QueryClient, hash: string, id: string): Promise<Article> {
  const pack = await client.ensureQueryData(packQuery(hash));
  const article = pack.articles.find((candidate) => candidate.id === id);
  if (!article)
    throw new ContractError(packFile(hash), 'articles', `it lacks ${id}, which the index files there`);
  return article;
}

/** The newest text, or where that takes long the one that was downloaded, if there is one. */
async function orOlder(newest: Promise<Article>, id: string): Promise<Article> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slow = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, SLOW_MS);
  });
  try {
    return await Promise.race([newest, slow.then(async () => (await olderCopy(id)) ?? newest)]);
  } finally {
    clearTimeout(timer);
  }
}

/** The article as it was downloaded of an edition before. */
async function olderCopy(id: string): Promise<Article | undefined> {
  try {
    const { storedArticle } = await import('./stored-articles.ts');
    return await storedArticle(id);
  } catch {
    return undefined;
  }
}
