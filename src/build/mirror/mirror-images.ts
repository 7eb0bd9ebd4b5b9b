import type { Image } from '../../manifest/article.ts';
import type { MissingReason, StoredImage } from '../../manifest/images.ts';
import { readBlurb } from '../blurb.ts';
import type { Entry } from '../edition/entry.ts';
import { type FetchOptions, fetchAll, type ImageResult } from './fetch-all.ts';
import { IMAGE_FAILURES } from './image-failure.ts';
import { ImageStore } from './image-store.ts';
import type { ShownImage } from './image-tags.ts';
import type { ImagesReport } from './images-report.ts';
import { DEFAULT_LIMITS, type MirrorLimits } from './limits.ts';
import { meanColour } from './make-image.ts';
import type { MirroredArticle } from './mirrored-article.ts';
import type { MirroredFile, MirroredImage } from './mirrored-image.ts';
import { foreignThumbnail, type WantedImage, wantedImages } from './wanted-images.ts';

/** What a publisher says about images of other hosts. */
export interface MirrorSettings extends Pick<FetchOptions, 'offline' | 'again' | 'allowPrivate' | 'hosts'> {
  /** Of so many articles, the newest, images are mirrored. */
  newest: number;
  /** Folder of the store. */
  storeDir: string;
  limits?: Partial<MirrorLimits>;
}

/** Where things lie, and who is told. */
interface MirrorContext extends Pick<FetchOptions, 'onProgress'> {
  textsDir: string;
  /** Path of the site's root on its host, with slashes at both ends. */
  base: string;
}

/**
 * Makes the images of the newest articles the edition's own: fetches those that the store lacks, and gives each
 * article what its pack and its summary show instead.
 * @param entries in list order.
 * @throws {BuildError} when the store cannot be opened.
 */
export async function mirrorImages(
  entries: readonly Entry[],
  { newest, storeDir, limits, ...settings }: MirrorSettings,
  { textsDir, base, onProgress }: MirrorContext,
): Promise<{ entries: Entry[]; report: ImagesReport }> {
  const wanted = wantedImages(entries.slice(0, newest), textsDir);
  const store = await ImageStore.open(storeDir);
  try {
    const results = await fetchAll(wanted.images, {
      ...{ ...settings, store, onProgress },
      limits: { ...DEFAULT_LIMITS, ...limits },
    });
    const mirror = new Mirror(results, store, base);
    return {
      entries: entries.map((entry, place) =>
        place < newest ? mirror.mirrored(entry, wanted.inText.get(entry) ?? []) : entry,
      ),
      report: reportOf(wanted.images, results),
    };
  } finally {
    await store.close();
  }
}

/** Puts mirrored images in the place of foreign ones. */
class Mirror {
  readonly #results: ReadonlyMap<string, ImageResult>;
  readonly #store: ImageStore;
  readonly #base: string;

  constructor(results: ReadonlyMap<string, ImageResult>, store: ImageStore, base: string) {
    this.#results = results;
    this.#store = store;
    this.#base = base;
  }

  mirrored(entry: Entry, urls: readonly string[]): Entry {
    const shown: [url: string, image: ShownImage][] = [];
    /** By file: two addresses may lead to one picture. */
    const images = new Map<string, StoredImage>();
    const files: MirroredFile[] = [];
    for (const url of urls) {
      const result = this.#results.get(url);
      if (result && 'image' in result) {
        const { main, others } = result.image;
        shown.push([url, this.#shown(result.image)]);
        images.set(main.file, storedImage(url, main, others));
        files.push(main, ...others);
      } else {
        const missing = result && missingReason(result);
        if (missing) shown.push([url, { missing }]);
      }
    }
    const [thumbnailUrl = ''] = foreignThumbnail(entry);
    const result = this.#results.get(thumbnailUrl);
    if (result && 'image' in result) {
      const { thumbnail } = result.image;
      if (!images.has(thumbnail.file)) images.set(thumbnail.file, storedImage(thumbnailUrl, thumbnail, []));
      files.push(thumbnail);
    }
    if (shown.length === 0 && !result) return entry;
    const copies = files.map(({ file, bytes }) => ({
      file,
      bytes,
      location: this.#store.madeFile({ file }),
    }));
    const foreign = new Set([...urls, ...foreignThumbnail(entry)].filter((url) => this.#staysForeign(url)))
      .size;
    const mirrored: MirroredArticle = {
      shown: Object.fromEntries(shown),
      images: [...images.values()],
      copies,
      foreign,
    };
    return { ...entry, blurb: this.#blurb(entry.blurb, result), mirrored };
  }

  /** Whether the reader's browser is left to ask for an image: it may yet come. */
  #staysForeign(url: string): boolean {
    const result = this.#results.get(url);
    return result !== undefined && 'failure' in result && missingReason(result) === null;
  }

  /** A thumbnail that is known to be lost leaves the summary: no reader shall ask for it. */
  #blurb(blurb: string, result: ImageResult | undefined): string {
    if (!result || ('failure' in result && missingReason(result) === null)) return blurb;
    const { thumbnail, ...others } = readBlurb(blurb);
    return JSON.stringify(
      'image' in result ? { ...others, thumbnail: this.#thumbnail(result.image) } : others,
    );
  }

  #shown({ width, height, colours, main, others }: MirroredImage): ShownImage {
    const address = ({ file }: MirroredFile) => this.#base + file;
    const candidates = [main, ...others].sort((a, b) => a.width - b.width);
    const srcset = candidates.map((one) => `${address(one)} ${one.width}w`).join(', ');
    return { src: address(main), ...(others.length > 0 ? { srcset } : {}), width, height, colours };
  }

  #thumbnail({ thumbnail: { file, width, height }, colours }: MirroredImage): Image {
    const src = this.#base + file;
    return { src, width, height, ...(colours === undefined ? {} : { colours: meanColour(colours) }) };
  }
}

function missingReason(result: ImageResult): MissingReason | null {
  return 'failure' in result ? IMAGE_FAILURES[result.failure.kind].missing : null;
}

function storedImage(
  original: string,
  { file, bytes }: MirroredFile,
  others: readonly MirroredFile[],
): StoredImage {
  const pairs = others.map((other): [string, number] => [other.file, other.bytes]);
  return { file, bytes, ...(pairs.length > 0 ? { others: pairs } : {}), original };
}

function reportOf(wanted: readonly WantedImage[], results: ReadonlyMap<string, ImageResult>): ImagesReport {
  const report: ImagesReport = {
    ...{ wanted: wanted.length, fetched: 0, reused: 0, bytesBefore: 0, bytesAfter: 0, failed: [] },
  };
  for (const { url, post } of wanted) {
    const result = results.get(url);
    if (!result) continue;
    if ('image' in result) {
      report[result.fetched ? 'fetched' : 'reused'] += 1;
      report.bytesBefore += result.original.bytes;
      report.bytesAfter += result.image.main.bytes;
    } else {
      const { kind, message: reason } = result.failure;
      report.failed.push({ url, post, kind, reason, remembered: result.remembered });
    }
  }
  return report;
}
