/** The browser's caches, by what they hold. Page and worker share them. */
export const CACHE = {
  manifest: 'manifest',
  /** The index by month, pages and heads of summaries. */
  index: 'index',
  packs: 'packs',
  /** The edition's own images. */
  images: 'images',
  /** Images of other hosts that were downloaded, and that were only seen. */
  foreign: 'foreign',
  foreignSeen: 'foreign-seen',
  /** The same, of hosts that show their images and let nobody read them: the browser counts each as several megabytes. */
  opaque: 'opaque',
  opaqueSeen: 'opaque-seen',
} as const;

/** The cache that a hashed file of the edition is kept in. */
export function cacheOf(file: string): string {
  if (file.startsWith('data/packs/')) return CACHE.packs;
  if (file.startsWith('data/images/')) return CACHE.images;
  return CACHE.index;
}

/** Paths of the edition's files that a cache holds. @param root URL of the site's root. */
export async function filesIn(cacheName: string, root: string): Promise<Set<string>> {
  const requests = await (await caches.open(cacheName)).keys();
  return new Set(requests.map(({ url }) => fileOf(url, root)));
}

/** The path of an address below the root, or the whole address where it is another host's. */
export function fileOf(address: string, root: string): string {
  const url = new URL(address, root).href;
  return url.startsWith(root) ? url.slice(root.length) : url;
}
