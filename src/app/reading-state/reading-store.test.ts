import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { articleId, UNDATED_MONTH } from '../../manifest/article-id.ts';
import { decodeFacets, encodeFacets } from '../../manifest/facets.ts';
import { decodeSegment, encodeSegment } from '../../manifest/segment.ts';
import { emptyState, type MarkedArticle, mergeState, type ReadingState } from './marks.ts';
import { type Channel, ReadingStore } from './reading-store.ts';
import type { Storage } from './storage.ts';
import { countUnread } from './unread-counts.ts';

const NOW = Date.parse('2024-06-15T00:00:00Z');
const DAY = 24 * 60;
const TODAY = NOW / 60_000;

/** A storage in memory, which several stores can share. */
function memory(): Storage & { kept: ReadingState } {
  const kept = emptyState();
  return {
    kept,
    load: async () => structuredClone(kept),
    save: async (changes) => void mergeState(kept, structuredClone(changes)),
  };
}

async function storeWith(storage: Storage = memory(), channel: Channel | null = null): Promise<ReadingStore> {
  const store = new ReadingStore(channel, () => NOW);
  await store.open(Promise.resolve(storage));
  return store;
}

const article = (age: number, ...paths: string[]): MarkedArticle => ({
  id: articleId('202406', `${age}`.padStart(7, '0')),
  minutes: TODAY - age * DAY,
  paths,
});

test('at the first visit the last seven days are unread, and stay so later', async () => {
  const storage = memory();
  const store = await storeWith(storage);
  expect([store.isRead(article(6)), store.isRead(article(8))]).toEqual([false, true]);
  await store.flush();
  const later = new ReadingStore(null, () => NOW + 30 * DAY * 60_000);
  await later.open(Promise.resolve(storage));
  expect([later.isRead(article(6)), later.isRead(article(8))]).toEqual([false, true]);
});

test('what is marked is kept, and can be taken back', async () => {
  const storage = memory();
  const store = await storeWith(storage);
  const undo = store.markRead([article(1), article(8)]);
  store.markStarred(article(2).id);
  expect([store.isRead(article(1)), store.isStarred(article(2).id)]).toEqual([true, true]);
  await store.flush();
  const again = await storeWith(storage);
  expect([again.isRead(article(1)), again.isStarred(article(2).id)]).toEqual([true, true]);
  undo();
  // The second was seen before.
  expect([store.isRead(article(1)), store.isRead(article(8))]).toEqual([false, true]);
});

test('all of a section can be marked at once, and taken back with the marks of before', async () => {
  const store = await storeWith();
  store.markRead([article(9, 'a')], false);
  const undo = store.markAllRead('a', TODAY - DAY);
  const states = () =>
    [article(9, 'a'), article(2, 'a/b'), article(2, 'b'), article(0, 'a')].map((one) => store.isRead(one));
  expect(states()).toEqual([true, true, false, false]);
  store.markRead([article(2, 'a/b')], false);
  expect(states()).toEqual([true, false, false, false]);
  undo();
  expect(states()).toEqual([false, false, false, false]);
});

test('a clock that is set back loses no mark', async () => {
  const storage = memory();
  const store = await storeWith(storage);
  store.markAllRead('', TODAY);
  await store.flush();
  const earlier = new ReadingStore(null, () => NOW - DAY * 60_000);
  await earlier.open(Promise.resolve(storage));
  earlier.markRead([article(1)], false);
  expect(earlier.isRead(article(1))).toBe(false);
});

/** The two ends of a channel. */
function channels(): [Channel, Channel] {
  const [one, other]: [Channel, Channel] = [
    { postMessage() {}, onmessage: null },
    { postMessage() {}, onmessage: null },
  ];
  const lead = (from: Channel, to: Channel) => {
    from.postMessage = (data) =>
      to.onmessage?.({ data: structuredClone(data) } as MessageEvent<ReadingState>);
  };
  lead(one, other);
  lead(other, one);
  return [one, other];
}

test('a tab that is opened learns what another has not written yet', async () => {
  const [one, other] = channels();
  const storage = memory();
  const store = await storeWith(storage, one);
  store.markRead([article(1)]);
  expect(storage.kept.read.size).toBe(0);
  const opened = await storeWith(storage, other);
  expect(opened.isRead(article(1))).toBe(true);
  expect(opened.isRead(article(2))).toBe(false);
});

test('two tabs are of one mind', async () => {
  const [one, other] = channels();
  const store = await storeWith(memory(), one);
  const second = await storeWith(memory(), other);
  const before = second.version;
  store.markRead([article(1)]);
  expect(second.isRead(article(1))).toBe(true);
  expect(second.version).toBeGreaterThan(before);
});

test('where the browser refuses to keep anything, the state lasts as long as the page', async () => {
  const store = new ReadingStore(null, () => NOW);
  await store.open(Promise.reject(new DOMException('refused', 'SecurityError')));
  expect(store.refused).toBe(true);
  store.markRead([article(1)]);
  await store.flush();
  expect(store.isRead(article(1))).toBe(true);
});

test('unread counts are those of a look at every article', async () => {
  const row = fc.record({
    minutes: fc.integer({ min: TODAY - 12 * DAY, max: TODAY }),
    paths: fc.uniqueArray(fc.constantFrom('a', 'a/b', 'a/b/c', 'd'), { maxLength: 2 }),
  });
  const act = fc.record({ kind: fc.constantFrom('read', 'unread', 'a', 'a/b', ''), row: fc.nat(19) });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), fc.array(act), async (rows, acts) => {
      rows.sort((a, b) => b.minutes - a.minutes);
      const articles = rows.map(
        ({ minutes, paths }, n): MarkedArticle => ({
          ...{ minutes, paths },
          id: articleId('202406', `${n}`.padStart(7, '0')),
        }),
      );
      const segment = decodeSegment(
        encodeSegment(
          '202406',
          articles.map(({ id, ...rest }) => ({ ...rest, digits: id.slice(7), pack: `${rest.paths[0]}` })),
          [['page', rows.length]],
        ),
      );
      const store = await storeWith();
      countUnread([{ segment, facets: null }], store, new Set());
      for (const { kind, row } of acts) {
        const chosen = articles[row % articles.length];
        if (!chosen) continue;
        if (kind === 'read' || kind === 'unread') store.markRead([chosen], kind === 'read');
        else store.markAllRead(kind, chosen.minutes ?? 0);
      }
      const counts = countUnread([{ segment, facets: null }], store, new Set());
      const unread = articles.filter((one) => !store.isRead(one));
      expect(counts.get('') ?? 0).toBe(unread.length);
      for (const path of ['a', 'a/b', 'd']) {
        const below = unread.filter(({ paths }) =>
          paths.some((one) => one === path || one.startsWith(`${path}/`)),
        );
        expect(counts.get(path) ?? 0).toBe(below.length);
      }
    }),
  );
});

test('the undated count as seen', async () => {
  const store = await storeWith();
  const undated = { id: articleId(UNDATED_MONTH, 'aaaaaaa'), minutes: null, paths: [] };
  expect(store.isRead(undated)).toBe(true);
});

test('muted sources are not counted, and are again when they are unmuted', async () => {
  const minutes = TODAY - 60;
  const row = (digit: string) => ({ digits: digit.repeat(7), minutes, paths: ['a'], pack: 'p' });
  const segment = decodeSegment(encodeSegment('202406', [row('a'), row('b'), row('c')], [['page', 3]]));
  const sources = ['Desk', undefined, 'Sports'];
  const facets = decodeFacets(
    encodeFacets(
      '202406',
      sources.map((source) => ({ source, tags: [] })),
    ),
    3,
  );
  const store = await storeWith();
  const count = (muted: string[]) =>
    countUnread([{ segment, facets: muted.length > 0 ? facets : null }], store, new Set(muted)).get('a');
  expect(count([])).toBe(3);
  expect(count(['Sports'])).toBe(2);
  expect(count(['Sports', 'Desk'])).toBe(1);
  expect(count([])).toBe(3);
});

test('what could not be saved is saved with what comes next', async () => {
  const storage = memory();
  const store = await storeWith(storage);
  const { save } = storage;
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  onTestFinished(() => void vi.restoreAllMocks());
  storage.save = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
  store.markRead([article(1)]);
  await store.flush();
  expect(store.refused).toBe(true);
  storage.save = save;
  store.markStarred(article(2).id);
  await store.flush();
  expect(store.refused).toBe(false);
  const later = await storeWith(storage);
  expect([later.isRead(article(1)), later.isStarred(article(2).id)]).toEqual([true, true]);
});
