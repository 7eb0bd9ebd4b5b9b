import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { Limits } from '../../downloads/limits.ts';
import { type Plan, plansOf } from '../../downloads/plan.ts';
import { StoredFiles } from '../../downloads/stored-files.ts';
import { keyOf, type Scope, type Wish } from '../../downloads/wish.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { segmentQuery } from '../edition/queries.ts';
import { sizesQuery } from '../edition/sizes-query.ts';
import { siteRoot } from '../edition/stored-articles.ts';

const NOTHING: Plan = { index: [], packs: [] };

/** What a download would be. */
export interface Estimate {
  articles: number;
  images: number;
  /** Images of other hosts, whose bytes are not known. */
  foreign: number;
  bytes: number;
  /** Of these, what is not stored yet. */
  toFetch: number;
  /** Bytes that the browser still allows; `null` where it does not say. */
  room: number | null;
}

/** Foretells a download from the index, without fetching any of it; anew when wishes have changed. */
export function useEstimate(
  manifest: Manifest,
  scope: Scope,
  withImages: boolean,
  wishes: readonly Wish[],
  limits: Limits,
) {
  const wish: Wish = { key: keyOf(scope), scope, images: withImages, state: 'wanted', report: null };
  return useQuery({
    queryKey: ['estimate', manifest.edition, scope, withImages, wishes, limits],
    queryFn: ({ client }) => estimate(client, manifest, wish, wishes, limits),
    retry: false,
    gcTime: 0,
  });
}

async function estimate(
  client: QueryClient,
  manifest: Manifest,
  wish: Wish,
  wishes: readonly Wish[],
  limits: Limits,
): Promise<Estimate> {
  const months = await Promise.all(
    manifest.months.map(async (hashes) => {
      const segment = await client.ensureQueryData(segmentQuery(hashes.month, hashes.segment));
      return { hashes, segment, sizes: await client.ensureQueryData(sizesQuery(segment)) };
    }),
  );
  const others = wishes.filter(({ key }) => key !== wish.key);
  const { index, packs } = plansOf([wish, ...others], months, limits).get(wish.key) ?? NOTHING;
  const files = await StoredFiles.read(siteRoot());
  const images = wish.images ? packs : [];
  const imageBytes = sum(images.map((pack) => pack.imageBytes));
  const all = [...index, ...packs];
  const missing = all.filter(({ file }) => !files.has(file));
  // Pictures are not looked for one by one: those of stored texts are there where texts came with their pictures.
  const cameWithImages = wishes.some(
    ({ key, scope, images, state }) =>
      images && state === 'done' && (key === wish.key || scope.kind === 'all'),
  );
  const missingImages = images
    .filter(({ file }) => !cameWithImages || !files.has(file))
    .map((pack) => pack.imageBytes);
  const { quota, usage } = await storageEstimate();
  return {
    articles: sum(packs.map(({ ids }) => ids.length)),
    images: sum(images.map((pack) => pack.images)),
    foreign: sum(images.map((pack) => pack.foreign)),
    bytes: sum(all.map(({ bytes }) => bytes)) + imageBytes,
    toFetch: sum(missing.map(({ bytes }) => bytes)) + sum(missingImages),
    room: quota === undefined ? null : Math.max(0, quota - (usage ?? 0)),
  };
}

async function storageEstimate(): Promise<StorageEstimate> {
  return (await navigator.storage?.estimate?.()) ?? {};
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
