import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { ImageFailure } from './image-failure.ts';
import { describeStart, type ImageType, imageTypeOf, TELLING_BYTES } from './image-type.ts';

/** An image that has come in whole, in a file of its own. */
export interface ReceivedImage {
  file: string;
  type: ImageType;
  bytes: number;
  /** SHA-256, in hexadecimal digits. */
  sha256: string;
}

/**
 * Writes an answer's body into a file, as long as it is an image and not too large; of what is none, no more is read
 * than shows it.
 * @param onBytes is called whenever bytes come in.
 * @throws {ImageFailure} when it is no image, too large, or the file cannot be written; else the errors of streams.
 */
export async function receiveImage(
  response: IncomingMessage,
  file: string,
  { limit, onBytes }: { limit: number; onBytes: () => void },
): Promise<ReceivedImage> {
  const tooLarge = () => new ImageFailure('too-large', `it has more than ${Math.round(limit / 1e6)} MB`);
  if (Number(response.headers['content-length']) > limit) {
    response.destroy();
    throw tooLarge();
  }
  const hash = createHash('sha256');
  let bytes = 0;
  let start = Buffer.alloc(0);
  let type: ImageType | undefined;
  const output = await written(open(file, 'wx'));
  try {
    for await (const chunk of decoded(response)) {
      onBytes();
      bytes += chunk.length;
      if (bytes > limit) throw tooLarge();
      hash.update(chunk);
      if (type === undefined) {
        start = Buffer.concat([start, chunk]);
        type = imageTypeOf(start);
        if (type === undefined && start.length >= TELLING_BYTES)
          throw new ImageFailure('not-an-image', describeStart(start));
      }
      await written(output.writeFile(chunk));
    }
    if (type === undefined) throw new ImageFailure('not-an-image', describeStart(start));
    return { file, type, bytes, sha256: hash.digest('hex') };
  } catch (error) {
    response.destroy();
    await rm(file, { force: true });
    throw error;
  } finally {
    await output.close();
  }
}

/** The body as it was before it was packed for the way: some servers pack it unasked. */
function decoded(response: IncomingMessage): AsyncIterable<Buffer> {
  const encoding = response.headers['content-encoding']?.toLowerCase();
  const unpack =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'br'
        ? createBrotliDecompress()
        : encoding === 'deflate'
          ? createInflate()
          : null;
  // The consumer hears of errors by iterating.
  const body: Readable = unpack ? pipeline(response, unpack, () => {}) : response;
  return body;
}

async function written<T>(operation: Promise<T>): Promise<T> {
  try {
    return await operation;
  } catch (error) {
    throw new ImageFailure('store-full', error instanceof Error ? error.message : String(error));
  }
}
