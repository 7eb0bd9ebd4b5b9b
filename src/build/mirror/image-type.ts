/** Each is the file extension. */
export const IMAGE_TYPES = ['jpg', 'png', 'gif', 'webp', 'avif', 'tiff', 'svg'] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

/** First bytes of images, as Latin-1. */
const SIGNATURES: readonly (readonly [type: ImageType, offset: number, bytes: string])[] = [
  ['jpg', 0, '\xff\xd8\xff'],
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['gif', 0, 'GIF87a'],
  ['gif', 0, 'GIF89a'],
  ['webp', 8, 'WEBP'],
  ['avif', 4, 'ftypavif'],
  ['avif', 4, 'ftypavis'],
  ['avif', 4, 'ftypmif1'],
  ['tiff', 0, 'II*\0'],
  ['tiff', 0, 'MM\0*'],
];
const SVG =
  /^(?:\xef\xbb\xbf)?(?:\s|<\?xml[^>]*>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>)*<svg[\s>]/i;
const BITMAP_OR_ICON = ['BM', '\0\0\x01\0'];

/** So many first bytes tell an image's type. An SVG may begin with a comment. */
export const TELLING_BYTES = 1024;

/** The type of an image by its first bytes; `undefined` when it is none that is known. */
export function imageTypeOf(start: Buffer): ImageType | undefined {
  const text = start.toString('latin1', 0, TELLING_BYTES);
  const type = SIGNATURES.find(([, offset, bytes]) => text.startsWith(bytes, offset))?.[0];
  return type ?? (SVG.test(text) ? 'svg' : undefined);
}

/** What something is that is no image, in words. */
export function describeStart(start: Buffer): string {
  const text = start.toString('latin1', 0, TELLING_BYTES).trimStart();
  if (text === '') return 'it is empty';
  if (/^(?:<!doctype html|<html|<head|<body|<script|<meta)/i.test(text)) return 'it is an HTML page';
  if (/^[{[]/.test(text)) return 'it is JSON';
  if (BITMAP_OR_ICON.some((bytes) => text.startsWith(bytes)))
    return 'it is a bitmap or an icon, which are not read';
  return 'it is none of the known kinds of image';
}
