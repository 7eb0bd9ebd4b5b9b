import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as v from 'valibot';
import { type Image, packSchema, summariesSchema } from '../../manifest/article.ts';
import { decodeFacets, facetsSchema } from '../../manifest/facets.ts';
import { foreignImagesOf } from '../../manifest/foreign-images.ts';
import { type Category, manifestSchema } from '../../manifest/manifest.ts';
import { parseAs } from '../../manifest/parse.ts';
import {
  facetsFile,
  headFile,
  imageFile,
  MANIFEST_FILE,
  packFile,
  pageFile,
  segmentFile,
  sizesFile,
} from '../../manifest/paths.ts';
import { idOfRow } from '../../manifest/rows.ts';
import { decodeSegment, segmentSchema } from '../../manifest/segment.ts';
import { decodeSizes, sizesSchema } from '../../manifest/sizes.ts';
import { contentHash } from '../posts/identity.ts';

/**
 * Reads all of an edition, as a reader would who opens every article. For tests.
 * @returns the articles, the files with the manifest, and the bytes of each segment of the index.
 * @throws when a file that is named, directly or by another, is missing, does not follow the contract, or does not
 * hold what its name says or the bytes that were foretold, or when articles are missing.
 */
export function checkEdition(root: string): { articles: number; files: number; segments: Buffer[] } {
  const manifestBytes = readFileSync(join(root, MANIFEST_FILE));
  const manifest = parseAs(manifestSchema, JSON.parse(manifestBytes.toString()), MANIFEST_FILE);
  const seen = new Set<string>([MANIFEST_FILE]);
  const read = <T>(schema: v.GenericSchema<unknown, T>, file: string, hash: string) => {
    const bytes = readFileSync(join(root, file));
    if (contentHash(bytes) !== hash) throw new Error(`${file} holds something else than its name says`);
    seen.add(file);
    const json = bytes.toString();
    const value = parseAs(schema, JSON.parse(json), file);
    if (!file.startsWith('data/packs/') && JSON.stringify(value) !== json)
      throw new Error(`${file} holds more than the contract says, or in another order`);
    return { bytes, value };
  };
  const checkImage = (file: string, length: number) => {
    if (seen.has(file)) return;
    const bytes = readFileSync(join(root, file));
    if (!file.startsWith(imageFile(contentHash(bytes), '')) || bytes.length !== length)
      throw new Error(`${file} holds something else than its name says, or not ${length} bytes`);
    seen.add(file);
  };

  const segments: Buffer[] = [];
  const listed = new Set<string>();
  const packs = new Set<string>();
  const thumbnails = new Map<string, Image | undefined>();
  /** By id: number of images, their kilobytes, number of images of other hosts. */
  const foretold = new Map<string, [number, number, number]>();
  /** Kilobytes by id. */
  const textOf = new Map<string, number>();
  for (const { month, count, segment, facets } of manifest.months) {
    const { bytes, value } = read(segmentSchema, segmentFile(month, segment), segment);
    segments.push(bytes);
    const columns = decodeSegment(value);
    decodeFacets(read(facetsSchema, facetsFile(month, facets), facets).value, count);
    if (columns.sizes === undefined) throw new Error(`month ${month} has no sizes`);
    const sizes = sizesFile(month, columns.sizes);
    const { texts, images, kilobytes, foreign } = decodeSizes(
      read(sizesSchema, sizes, columns.sizes).value,
      columns,
    );
    for (let row = 0; row < count; row++) {
      const id = idOfRow(columns, row);
      foretold.set(id, [images[row] ?? 0, kilobytes[row] ?? 0, foreign[row] ?? 0]);
      textOf.set(id, texts[row] ?? 0);
    }
    for (const pack of columns.packs) packs.add(pack);
    for (const [page] of columns.pages)
      for (const { id, thumbnail } of read(summariesSchema, pageFile(page), page).value.summaries) {
        listed.add(id);
        thumbnails.set(id, thumbnail);
      }
  }
  for (const pack of packs) {
    const { bytes, value } = read(packSchema, packFile(pack), pack);
    const ownText = value.articles.reduce((sum, { id }) => sum + (textOf.get(id) ?? 0), 0);
    if (Math.abs(bytes.length / 1000 - ownText) > 1 + value.articles.length)
      throw new Error(`${packFile(pack)} has ${bytes.length} bytes, ${ownText} kilobytes were foretold`);
    for (const { id, html, images = [] } of value.articles) {
      listed.delete(id);
      const kilobytes = Math.ceil(images.reduce((sum, { bytes }) => sum + bytes, 0) / 1000);
      const found = [images.length, kilobytes, foreignImagesOf(html, thumbnails.get(id)).length];
      if (found.join() !== foretold.get(id)?.join())
        throw new Error(`${id} has other images than foretold: ${found} instead of ${foretold.get(id)}`);
      for (const { file, bytes, others = [] } of images)
        for (const [image, length] of [[file, bytes] as const, ...others]) checkImage(image, length);
    }
  }
  if (listed.size > 0) throw new Error(`no pack holds ${[...listed].slice(0, 3).join(', ')}`);
  for (const { head } of nodesOf(manifest.categories)) read(summariesSchema, headFile(head), head);
  return { articles: manifest.count, files: seen.size, segments };
}

function nodesOf(categories: readonly Category[]): Category[] {
  return categories.flatMap((category) => [category, ...nodesOf(category.children)]);
}
