import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { articleId } from '../../manifest/article-id.ts';
import { decodeSegment, encodeSegment } from '../../manifest/segment.ts';
import { emptyState, type MarkedArticle, mergeState } from './marks.ts';
import { ReadingStore } from './reading-store.ts';
import type { Storage } from './storage.ts';
import { countUnread } from './unread-counts.ts';

const COUNT = 100_000;
const NOW = Date.parse('2024-06-15T00:00:00Z');
const MONTHS = ['202406', '202405', '202404', '202403'];
const A_MONTH = COUNT / MONTHS.length;

/** All of the last week, so that none of them is read to begin with. */
const articles = MONTHS.map((month) =>
  Array.from(
    { length: A_MONTH },
    (_, n): MarkedArticle => ({
      id: articleId(month, n.toString(36).padStart(7, '0')),
      minutes: NOW / 60_000 - 1 - Math.floor(n / 5),
      paths: [n % 2 === 0 ? 'a' : 'b/c'],
    }),
  ),
);
const months = articles.map((rows, i) => ({
  segment: decodeSegment(
    encodeSegment(
      MONTHS[i] ?? '',
      rows.map(({ id, minutes, paths }) => ({
        digits: id.slice(7),
        minutes,
        paths: [...paths],
        pack: `${paths}`,
      })),
      [['page', rows.length]],
    ),
  ),
  facets: null,
}));
const all = articles.flat();

/** A storage in memory that counts what it is asked to write. */
function countingStorage() {
  const kept = emptyState();
  const written: number[] = [];
  const storage: Storage = {
    load: async () => structuredClone(kept),
    save: async (changes) => {
      written.push(changes.read.size + changes.starred.size + changes.watermarks.size);
      mergeState(kept, changes);
    },
  };
  return { storage, kept, written };
}

async function openStore(storage: Storage): Promise<ReadingStore> {
  const store = new ReadingStore(null, () => NOW);
  await store.open(Promise.resolve(storage));
  return store;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('100,000 articles that are read one by one are kept, written in batches, and counted', async () => {
  const { storage, kept, written } = countingStorage();
  const store = await openStore(storage);
  expect(countUnread(months, store, new Set()).get('')).toBe(COUNT);
  // A thousand between two writes, as fast as no reader is.
  for (let from = 0; from < COUNT; from += 1000) {
    for (const article of all.slice(from, from + 1000)) store.markRead([article]);
    await vi.advanceTimersByTimeAsync(300);
  }
  expect(kept.read.size).toBe(COUNT);
  expect(written).toHaveLength(COUNT / 1000);
  expect(countUnread(months, store, new Set())).toEqual(new Map());

  const again = await openStore(storage);
  expect(countUnread(months, again, new Set())).toEqual(new Map());
  again.markRead(all.slice(0, 3), false);
  expect(countUnread(months, again, new Set())).toEqual(
    new Map([
      ['', 3],
      ['a', 2],
      ['b', 1],
      ['b/c', 1],
    ]),
  );
});

test('100,000 articles that are read at once are one row, and exceptions one each', async () => {
  const { storage, kept, written } = countingStorage();
  const store = await openStore(storage);
  const undo = store.markAllRead('', NOW / 60_000);
  store.markRead(all.slice(0, 5), false);
  await vi.advanceTimersByTimeAsync(300);
  expect([kept.read.size, kept.watermarks.size]).toEqual([5, 1]);
  expect(written).toEqual([6]);
  expect(countUnread(months, store, new Set()).get('')).toBe(5);
  undo();
  expect(countUnread(months, store, new Set()).get('')).toBe(COUNT);
});
