import { monthOfId } from '../manifest/article-id.ts';
import { isWithin } from '../manifest/category-path.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { facetsFile, packFile, pageFile, segmentFile, sizesFile } from '../manifest/paths.ts';
import { idOfRow, rowOfId } from '../manifest/rows.ts';
import type { SegmentColumns } from '../manifest/segment.ts';
import type { SizeColumns } from '../manifest/sizes.ts';
import type { Limits } from './limits.ts';
import { NO_READERSHIP, type Readership } from './readership.ts';
import type { Scope, Wish } from './wish.ts';

const MINUTES_A_DAY = 1440;

/** A month of the edition that is downloaded. */
export interface PlannedMonth {
  hashes: Manifest['months'][number];
  segment: SegmentColumns;
  /** `null` in editions that have none. */
  sizes: SizeColumns | null;
}

/** A file to download. */
export interface PlannedFile {
  file: string;
  /** As foretold: about, and 0 where nothing is known beforehand. */
  bytes: number;
}

export interface PlannedPack extends PlannedFile {
  /** The articles of it that are wanted, in list order. */
  ids: string[];
  /** The place of the first of them among all articles of the edition. */
  place: number;
  /** Whether one of them is not to leave, whatever the limits. */
  fixed: boolean;
  /** Whether all of them have been read. */
  read: boolean;
  images: number;
  imageBytes: number;
  /** Images of other hosts. */
  foreign: number;
}

/** What a download fetches, unless it is there already. */
export interface Plan {
  /** What lists need: the index by month, and the summaries. */
  index: PlannedFile[];
  /** The texts, newest first. */
  packs: PlannedPack[];
}

/** Plans a download. @param months newest first. */
export function planOf(
  scope: Scope,
  months: readonly PlannedMonth[],
  limits: Limits,
  readership: Readership = NO_READERSHIP,
): Plan {
  const index = new Map<string, number>();
  const packs = new Map<string, PlannedPack>();
  const packBytes = bytesOfPacks(months);
  const newest = Math.max(...months.map(({ segment }) => segment.minutes?.[0] ?? 0));
  const oldest = limits.days === null ? Number.NEGATIVE_INFINITY : newest - limits.days * MINUTES_A_DAY;
  let before = 0;
  for (const month of months) {
    const { hashes, segment, sizes } = month;
    index.set(segmentFile(hashes.month, hashes.segment), 0);
    index.set(facetsFile(hashes.month, hashes.facets), sizes?.facets ?? 0);
    if (segment.sizes !== undefined) index.set(sizesFile(hashes.month, segment.sizes), 0);
    const belongs = rowTest(scope, segment, newest);
    const pages = pageOfEachRow(segment);
    for (let row = 0; row < segment.filed.length; row++) {
      if (!belongs(row)) continue;
      const id = idOfRow(segment, row);
      const fixed = scope.kind === 'starred' || scope.kind === 'article' || readership.starred.has(id);
      if (!fixed && (segment.minutes?.[row] ?? oldest) < oldest) continue;
      const page = pages[row] ?? 0;
      index.set(pageFile(segment.pages[page]?.[0] ?? ''), sizes?.pages[page] ?? 0);
      const hash = segment.packs[segment.packOf[row] ?? 0] ?? '';
      const pack = packs.get(hash) ?? emptyPack(packFile(hash), packBytes.get(hash) ?? 0, before + row);
      packs.set(hash, pack);
      pack.ids.push(id);
      pack.fixed ||= fixed;
      pack.read &&= readership.read.has(id);
      pack.images += sizes?.images[row] ?? 0;
      pack.imageBytes += (sizes?.kilobytes[row] ?? 0) * 1000;
      pack.foreign += sizes?.foreign[row] ?? 0;
    }
    before += segment.filed.length;
  }
  return { index: Array.from(index, ([file, bytes]) => ({ file, bytes })), packs: [...packs.values()] };
}

/**
 * Plans several downloads, which together keep to the limit of bytes: the oldest packs leave first, those before all
 * whose articles have been read; those with a starred article never.
 */
export function plansOf(
  wishes: readonly Wish[],
  months: readonly PlannedMonth[],
  limits: Limits,
  readership: Readership = NO_READERSHIP,
): Map<string, Plan> {
  const plans = wishes.map((wish) => ({ wish, plan: planOf(wish.scope, months, limits, readership) }));
  if (limits.megabytes === null) return new Map(plans.map(({ wish, plan }) => [wish.key, plan]));
  const merged = new Map<string, PlannedPack>();
  for (const { wish, plan } of plans)
    for (const pack of plan.packs) {
      const known = merged.get(pack.file);
      const bytes = pack.bytes + (wish.images ? pack.imageBytes : 0);
      merged.set(pack.file, {
        ...pack,
        bytes: Math.max(bytes, known?.bytes ?? 0),
        place: Math.min(pack.place, known?.place ?? pack.place),
        read: pack.read && known?.read !== false,
        fixed: pack.fixed || known?.fixed === true,
      });
    }
  const newestFirst = [...merged.values()].sort((a, b) => a.place - b.place);
  const leaving = packsBeyond(newestFirst, limits.megabytes * 1e6);
  return new Map(
    plans.map(({ wish, plan }) => [
      wish.key,
      { ...plan, packs: plan.packs.filter(({ file }) => !leaving.has(file)) },
    ]),
  );
}

/** @param packs newest first. */
function packsBeyond(packs: readonly PlannedPack[], limit: number): ReadonlySet<string> {
  let sum = packs.reduce((total, { bytes }) => total + bytes, 0);
  const leaving = new Set<string>();
  const order = [
    ...packs.filter(({ read }) => read).reverse(),
    ...packs.filter(({ read }) => !read).reverse(),
  ];
  for (const { file, bytes, fixed } of order) {
    if (sum <= limit) break;
    if (fixed) continue;
    leaving.add(file);
    sum -= bytes;
  }
  return leaving;
}

/** About how many bytes each pack has, by its hash. */
function bytesOfPacks(months: readonly PlannedMonth[]): ReadonlyMap<string, number> {
  const bytes = new Map<string, number>();
  for (const { segment, sizes } of months)
    segment.packOf.forEach((place, row) => {
      const hash = segment.packs[place] ?? '';
      bytes.set(hash, (bytes.get(hash) ?? 0) + (sizes?.texts[row] ?? 0) * 1000);
    });
  return bytes;
}

function emptyPack(file: string, bytes: number, place: number): PlannedPack {
  return { file, bytes, ids: [], place, fixed: false, read: true, images: 0, imageBytes: 0, foreign: 0 };
}

function pageOfEachRow(segment: SegmentColumns): Uint32Array {
  const pages = new Uint32Array(segment.filed.length);
  let row = 0;
  segment.pages.forEach(([, rows], page) => {
    pages.fill(page, row, row + rows);
    row += rows;
  });
  return pages;
}

function rowTest(scope: Scope, segment: SegmentColumns, newest: number): (row: number) => boolean {
  switch (scope.kind) {
    case 'all':
      return () => true;
    case 'category': {
      const inside = segment.paths.map((path) => isWithin(path, scope.path));
      const filings = segment.filings.map((paths) => paths.some((path) => inside[path]));
      return (row) => filings[segment.filed[row] ?? 0] === true;
    }
    case 'days': {
      const oldest = newest - scope.days * MINUTES_A_DAY;
      return (row) => (segment.minutes?.[row] ?? Number.NEGATIVE_INFINITY) >= oldest;
    }
    default: {
      const ids = new Set(scope.kind === 'article' ? [scope.id] : scope.ids);
      const here = [...ids].filter((id) => monthOfId(id) === segment.month);
      const rows = new Set(here.map((id) => rowOfId(segment, id)));
      return (row) => rows.has(row);
    }
  }
}
