import { expect } from 'vitest';
import { type Article, packSchema } from '../../manifest/article.ts';
import { parseAs } from '../../manifest/parse.ts';
import type { EditionOptions } from '../compile-edition.ts';
import { checkEdition } from '../edition/check-edition.ts';
import { temporaryEdition } from '../temporary-edition.ts';
import { temporaryFolder } from '../temporary-posts.ts';
import { startFaultServer } from './fault-server.ts';
import { DEFAULT_LIMITS, type MirrorLimits } from './limits.ts';
import type { MirrorSettings } from './mirror-images.ts';

/** Gives up soon. */
export const QUICK: MirrorLimits = {
  ...{ ...DEFAULT_LIMITS, bytes: 5_000_000, idleMs: 500, totalMs: 2000, longestWaitMs: 2000 },
  ...{ backoffMs: 10, pauseMs: 0, strikes: 100 },
};

/** A post, the first the newest. */
export const post = (n: number, body: string, more = '') =>
  `---\ntitle: Post ${n}\ndate: ${new Date(Date.UTC(2024, 5, 30) - n * 86_400_000).toISOString()}\n${more}---\n<div>${body}</div>\n`;
export const figure = (url: string) =>
  `<figure><img src="${url}"><figcaption>Of ${url.split('/').at(-1)}</figcaption></figure>`;

/** A host with faults and an empty store, and what makes editions with them. */
export async function start(files: Readonly<Record<string, Buffer>> = {}) {
  const server = await startFaultServer(files);
  const storeDir = await temporaryFolder();
  const edition = async (
    postsDir: string,
    settings: Partial<MirrorSettings> = {},
    options: Partial<EditionOptions> = {},
  ) => {
    const mirror: MirrorSettings = {
      ...{ newest: Number.POSITIVE_INFINITY, storeDir, limits: QUICK, hosts: [] },
      ...{ offline: false, again: false, allowPrivate: true, ...settings },
    };
    const made = await temporaryEdition(postsDir, { ...options, mirror });
    expect(checkEdition(made.outDir).files).toBe(made.report.files);
    return { ...made, images: made.report.images, articles: articlesIn(made.files) };
  };
  return { ...server, storeDir, edition };
}

function articlesIn(files: Readonly<Record<string, string>>): Article[] {
  return Object.entries(files).flatMap(([file, json]) =>
    file.startsWith('data/packs/')
      ? parseAs(packSchema, JSON.parse(Buffer.from(json, 'latin1').toString()), file).articles
      : [],
  );
}
