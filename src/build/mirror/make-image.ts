import { readFile } from 'node:fs/promises';
import sharp, { type Metadata, type Sharp, type WebpOptions } from 'sharp';
import type { Image } from '../../manifest/article.ts';
import { unsafeInSvg } from '../images/svg-safety.ts';
import { ImageFailure } from './image-failure.ts';
import type { ImageType } from './image-type.ts';

/** Raised when other files would be made of the same original. */
export const RECIPE = 1;

/** A phone's column at two pixels a dot, a wide column, and the same on a dense screen. */
const WIDTHS = [480, 960, 1600];
/** The narrowest width that is good enough everywhere, should only one be stored. */
const ENOUGH = 960;
/** A width that saves less than this of the next one's pixels is not worth a file. */
const CLOSE = 1.25;
const ANIMATION_WIDTH = 720;
const THUMBNAIL = { width: 400, height: 300 };
/** Pixels of the longer side that the formats allow: chats and charts are shared as pictures much longer than a screen. */
const LONGEST_WEBP = 16_383;
const LONGEST_JPEG = 65_535;
/** A drawing beyond this is better had as pixels. */
const LARGEST_SVG = 200_000;

// Effort 2 takes half the time of the default 4 for 4 % more bytes. AVIF of the same effort takes five times as long for
// 11 % fewer (8 photographs, three widths each).
const PHOTO: WebpOptions = { quality: 78, effort: 2 };
const LOSSLESS: WebpOptions = { lossless: true, effort: 2 };
const ANIMATION: WebpOptions = { quality: 70, effort: 2 };
const SMALL_PHOTO: WebpOptions = { quality: 72, effort: 4 };

/** A file that was made, in memory. */
export interface MadeBytes {
  bytes: Buffer;
  extension: string;
  width: number;
  height: number;
}

/** What is shown of an image: the file for `src` first, then the other widths, narrowest first. */
export interface MadeImage {
  /** Pixels of the original, upright. */
  width: number;
  height: number;
  colours: Image['colours'];
  files: [MadeBytes, ...MadeBytes[]];
  thumbnail: MadeBytes;
}

/**
 * Makes the files by which an image is shown, without what it tells of its camera and its owner.
 * @throws {ImageFailure} when it is damaged, or has too many pixels.
 */
export async function makeImage(file: string, type: ImageType, mostPixels: number): Promise<MadeImage> {
  try {
    const { width, height, frames } = await measured(file, mostPixels);
    const still = () => sharp(file, { failOn: 'error', limitInputPixels: mostPixels }).autoOrient();
    const { colours, opaque } = await coloursOf(still());
    const small = await encoded(still().resize({ ...THUMBNAIL, withoutEnlargement: true }), SMALL_PHOTO);
    return {
      ...{ width, height, thumbnail: small },
      colours: opaque ? colours : undefined,
      files: await filesOf(file, { type, width, height, frames, still }),
    };
  } catch (error) {
    if (error instanceof ImageFailure) throw error;
    throw new ImageFailure('damaged', error instanceof Error ? error.message : String(error));
  }
}

/** The one colour that stands for all fields of a picture. */
export function meanColour(colours: string): string {
  const digits = [0, 1, 2].map((channel) => {
    const values = [...colours]
      .filter((_, at) => at % 3 === channel)
      .map((digit) => Number.parseInt(digit, 16));
    return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
  });
  return digits.map((digit) => digit.toString(16)).join('');
}

interface Measures {
  width: number;
  height: number;
  /** More than one: it moves. */
  frames: number;
}

/** Reads an image's head; decodes none of its pixels. */
async function measured(file: string, mostPixels: number): Promise<Measures> {
  const metadata: Metadata = await sharp(file, { limitInputPixels: false }).metadata();
  const { width, height } = metadata.autoOrient;
  const frames = metadata.format === 'gif' || metadata.format === 'webp' ? (metadata.pages ?? 1) : 1;
  if (width * height * frames > mostPixels) {
    const times = frames > 1 ? ` × ${frames} frames` : '';
    throw new ImageFailure('too-many-pixels', `it has ${width} × ${height}${times} pixels`);
  }
  return { width, height, frames };
}

async function filesOf(
  file: string,
  { type, width, height, frames, still }: Measures & { type: ImageType; still: () => Sharp },
): Promise<MadeImage['files']> {
  if (type === 'svg') {
    const drawing = await readFile(file);
    if (drawing.length <= LARGEST_SVG && unsafeInSvg(drawing.toString()) === undefined)
      return [{ bytes: drawing, extension: 'svg', width, height }];
  }
  if (frames > 1) {
    const moving = await animation(file);
    const original = await readFile(file);
    // Few flat frames are smaller as they were.
    return [
      moving.bytes.length < original.length ? moving : { bytes: original, extension: type, width, height },
    ];
  }
  const widest = WIDTHS.at(-1) ?? width;
  const widths = [
    ...WIDTHS.filter((one) => one * CLOSE < width),
    ...(width <= widest * CLOSE ? [width] : []),
  ];
  const options = await codingOf(type, still);
  // One after the other: each holds the decoded image.
  const made: MadeBytes[] = [];
  for (const one of widths) {
    const isLong = (height * one) / width > LONGEST_WEBP;
    const image = still().resize(one, LONGEST_JPEG, { fit: 'inside' });
    made.push(await encoded(image, isLong ? 'jpeg' : options));
  }
  const main = made.find((one) => one.width >= ENOUGH) ?? made.at(-1);
  if (!main) throw new ImageFailure('damaged', 'it has no width');
  return [main, ...made.filter((one) => one !== main)];
}

/** Screenshots and drawings are smaller without loss, and sharper; photographs are not. */
async function codingOf(type: ImageType, still: () => Sharp): Promise<WebpOptions> {
  if (type === 'jpg') return PHOTO;
  const [exact, photo] = await Promise.all(
    [LOSSLESS, PHOTO].map((options) =>
      encoded(still().resize({ width: WIDTHS[0], withoutEnlargement: true }), options),
    ),
  );
  return exact && photo && exact.bytes.length <= photo.bytes.length * CLOSE ? LOSSLESS : PHOTO;
}

async function animation(file: string): Promise<MadeBytes> {
  const frames = sharp(file, { animated: true, failOn: 'error', limitInputPixels: false });
  const { data, info } = await frames
    .resize({ width: ANIMATION_WIDTH, withoutEnlargement: true })
    .webp(ANIMATION)
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, extension: 'webp', width: info.width, height: info.pageHeight ?? info.height };
}

async function encoded(image: Sharp, options: WebpOptions | 'jpeg'): Promise<MadeBytes> {
  const format = options === 'jpeg' ? image.jpeg({ quality: 80 }) : image.webp(options);
  const { data, info } = await format.toBuffer({ resolveWithObject: true });
  const extension = options === 'jpeg' ? 'jpg' : 'webp';
  return { bytes: data, extension, width: info.width, height: info.height };
}

/** The colours of the nine fields of an image, and whether all of it is opaque. */
async function coloursOf(image: Sharp): Promise<{ colours: string; opaque: boolean }> {
  const data = await image.resize(3, 3, { fit: 'fill' }).toColourspace('srgb').ensureAlpha().raw().toBuffer();
  const digits = [...data].map((byte) => Math.round(byte / 17).toString(16));
  return {
    colours: digits.filter((_, at) => at % 4 < 3).join(''),
    opaque: data.every((byte, at) => at % 4 < 3 || byte === 255),
  };
}
