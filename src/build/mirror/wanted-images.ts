import * as v from 'valibot';
import { foreignImagesOf } from '../../manifest/foreign-images.ts';
import { readBlurb } from '../blurb.ts';
import { TextReader } from '../cache/text-store.ts';
import type { Entry } from '../edition/entry.ts';

/** What is read of a stored text. */
const textSchema = v.object({ html: v.string(), link: v.optional(v.string()) });

/** An image of another host that articles show. */
export interface WantedImage {
  url: string;
  /** Path of the newest post that shows it. */
  post: string;
  /** Address of its article at its source. */
  article: string | undefined;
}

/** The images of other hosts that some articles show. */
export interface WantedImages {
  /** Each once, newest article first. */
  images: WantedImage[];
  /** URLs in an article's text. Articles without such images are left out. */
  inText: Map<Entry, string[]>;
}

/**
 * Finds the images and posters of other hosts in the texts of articles and among their thumbnails.
 * @param textsDir folder of the text store.
 * @throws {DamagedCacheError} when a text is not what was stored.
 */
export function wantedImages(entries: readonly Entry[], textsDir: string): WantedImages {
  const images = new Map<string, WantedImage>();
  const inText = new Map<Entry, string[]>();
  const texts = new TextReader(textsDir);
  try {
    for (const entry of entries) {
      if (entry.post.foreignImages === 0) continue;
      const { html, link } = v.parse(textSchema, JSON.parse(texts.read(entry.post.text).toString()));
      const urls = foreignImagesOf(html).filter((url) => URL.canParse(url));
      if (urls.length > 0) inText.set(entry, urls);
      for (const url of [...urls, ...foreignThumbnail(entry)])
        if (!images.has(url)) images.set(url, { url, post: entry.post.path, article: link });
    }
  } finally {
    texts.close();
  }
  return { images: [...images.values()], inText };
}

/** The URL of an article's thumbnail when it is another host's. */
export function foreignThumbnail({ blurb }: Entry): string[] {
  const { thumbnail } = readBlurb(blurb);
  return thumbnail && /^https?:/i.test(thumbnail.src) && URL.canParse(thumbnail.src) ? [thumbnail.src] : [];
}
