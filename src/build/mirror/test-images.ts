import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A JPEG without two pixels alike, so that it has bytes like a photograph; another one for each `seed`. */
export async function photo(width: number, height: number, seed = 0): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at++)
    pixels[at] = 128 + 100 * Math.sin(at / (97 + seed)) + ((at * (7 + seed)) % 23);
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg()
    .withExif({ IFD0: { Copyright: 'Somebody', Make: 'A camera' } })
    .toBuffer();
}

/** A GIF that moves. */
export async function animatedGif(width: number, height: number, frames: number): Promise<Buffer> {
  const stills = await Promise.all(Array.from({ length: frames }, (_, seed) => photo(width, height, seed)));
  return sharp(stills, { join: { animated: true } })
    .gif({ delay: stills.map(() => 100), loop: 0 })
    .toBuffer();
}

/** A small PNG file of as many black pixels squared: a decompression bomb. */
export function bombPng(side: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 1;
  // A row takes a byte for its filter and a bit for each pixel; these are enough for a start.
  const rows = deflateSync(Buffer.alloc((1 + side / 8) * 100));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...[chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))],
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  data.copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4);
  return bytes;
}
