import * as v from 'valibot';

/**
 * A picture from afar: the colours of its nine fields, row by row, or one colour for all, as three hexadecimal digits
 * each. Absent where the picture is transparent.
 */
export const coloursSchema = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{3}|[0-9a-f]{27})$/));

const byteCountSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const imagePathSchema = v.pipe(v.string(), v.regex(/^data\/images\/[0-9a-z]{10}\.[a-z0-9]+$/));

/** A picture of an article whose file is the edition's own. */
export const storedImageSchema = v.object({
  /** Path below the edition's root. The HTML names it as `src`, `poster`, or not at all (a thumbnail). */
  file: imagePathSchema,
  bytes: byteCountSchema,
  /** The same picture in other widths, which the HTML offers in `srcset`: path and bytes of each. */
  others: v.optional(v.array(v.tuple([imagePathSchema, byteCountSchema]))),
  /** Absolute URL where it was found, when it was another host's. */
  original: v.optional(v.string()),
});

export type StoredImage = v.InferOutput<typeof storedImageSchema>;

/** A file of the edition. */
export interface ImageFile {
  /** Path below the edition's root. */
  file: string;
  bytes: number;
}

/**
 * The image files without which an article cannot be listed and read: of each picture the one that `src` names. With
 * these stored it is complete; when a browser asks for another width and cannot have it, `src` takes its place.
 */
export function imagesOf({ images = [] }: { images?: readonly StoredImage[] | undefined }): ImageFile[] {
  return images.map(({ file, bytes }) => ({ file, bytes }));
}

/** Why a picture could not be had when the edition was made, as its link in the article's HTML says: `a[data-missing]`. */
export const MISSING_REASONS = ['gone', 'refused', 'broken', 'too-large'] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** How wide pictures of an article are: the browser knows once they are laid out; before that, this is near. */
export const IMAGE_SIZES = 'auto, (min-width: 720px) 42rem, 100vw';
