import * as v from 'valibot';
import { coloursSchema } from '../../manifest/images.ts';

const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));

const mirroredFileSchema = v.object({
  /** Path below the edition's root. */
  file: v.pipe(v.string(), v.regex(/^data\/images\/[0-9a-z]{10}\.[a-z]+$/)),
  bytes: wholeNumber,
  /** Pixels. */
  width: wholeNumber,
  height: wholeNumber,
});

export const mirroredImageSchema = v.object({
  /** Pixels of the original, upright. */
  width: wholeNumber,
  height: wholeNumber,
  colours: v.optional(coloursSchema),
  /** For `src`: good enough everywhere. */
  main: mirroredFileSchema,
  /** Other widths, narrowest first. */
  others: v.array(mirroredFileSchema),
  thumbnail: mirroredFileSchema,
});

export type MirroredFile = v.InferOutput<typeof mirroredFileSchema>;

/** An image of another host, as the edition publishes it. */
export type MirroredImage = v.InferOutput<typeof mirroredImageSchema>;
