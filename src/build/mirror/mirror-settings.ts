import { resolve } from 'node:path';
import type { SiteConfig } from '../config/load-config.ts';
import type { Options } from '../options.ts';
import type { MirrorSettings } from './mirror-images.ts';

type Given = Pick<Options, 'posts'> &
  Partial<Pick<Options, 'images' | 'imagesStore' | 'imagesOffline' | 'imagesAgain' | 'imagesPrivate'>>;

/** What the command line and the configuration say about images of other hosts; nothing when they stay there. */
export function mirrorSettings(
  { posts, images, imagesStore, imagesOffline, imagesAgain, imagesPrivate }: Given,
  config: Pick<SiteConfig, 'images' | 'imageHosts'>,
): MirrorSettings | undefined {
  const newest = images ?? config.images;
  if (newest === 0) return undefined;
  return {
    newest,
    storeDir: resolve(imagesStore ?? `${resolve(posts)}.images`),
    offline: imagesOffline ?? false,
    again: imagesAgain ?? false,
    allowPrivate: imagesPrivate ?? false,
    hosts: config.imageHosts,
  };
}
