import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { ScaleSite } from './scale-site.ts';

/** Compares each file of the edition with what the browser has stored. */
export async function expectStored(page: Page, site: ScaleSite): Promise<number> {
  const files = await site.files();
  const stored = await digests(page);
  for (const file of files.keys()) {
    const digest = createHash('sha256')
      .update(readFileSync(join(site.dir, 'data', file)))
      .digest('hex');
    expect(stored.get(file), file).toBe(digest);
  }
  return files.size;
}

/** Whether the download is of the edition that is published. */
export async function isComplete(page: Page, site: ScaleSite): Promise<boolean> {
  const manifest = JSON.parse(readFileSync(join(site.dir, 'data/manifest.json'), 'utf8'));
  const { state, report } = await wish(page);
  return state === 'done' && report.edition === manifest.edition;
}

/** What the reader's database says of the one download. */
export async function wish(page: Page) {
  return page.evaluate(async () => {
    const open = indexedDB.open('broadsheet-downloads');
    await new Promise((resolve) => {
      open.onsuccess = resolve;
    });
    const request = open.result.transaction('wishes').objectStore('wishes').get('all');
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    open.result.close();
    return request.result;
  });
}

/** Paths below `data` of what is stored. */
export async function storedFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const requests = await Promise.all(
      ['packs', 'index', 'images'].map(async (name) => (await caches.open(name)).keys()),
    );
    return requests.flat().map(({ url }) => new URL(url).pathname.slice('/data/'.length));
  });
}

/** SHA-256 of each stored file, by its path below `data`. */
async function digests(page: Page): Promise<Map<string, string>> {
  const entries = await page.evaluate(async () => {
    const files: [string, string][] = [];
    for (const name of ['packs', 'index', 'images']) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const body = await (await cache.match(request))?.arrayBuffer();
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body ?? new ArrayBuffer()));
        const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
        files.push([new URL(request.url).pathname.slice('/data/'.length), hex]);
      }
    }
    return files;
  });
  return new Map(entries);
}
