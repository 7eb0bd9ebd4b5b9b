import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Article } from '../../manifest/article.ts';
import { packFile } from '../../manifest/paths.ts';
import type { TextReader } from '../cache/text-store.ts';
import { withOwnImages } from '../mirror/image-tags.ts';
import type { MirroredArticle } from '../mirror/mirrored-article.ts';
import { contentHash } from '../posts/identity.ts';
import type { TextRef } from '../stored-post.ts';
import type { WrittenFile } from './edition-writer.ts';

/** An article of a pack to write: the fields that its place in the edition gives it, and its text. */
export interface PackedArticle {
  head: Pick<Article, 'id' | 'title' | 'date' | 'paths'>;
  text: TextRef;
  /** What takes the place of its images of other hosts. */
  images?: Pick<MirroredArticle, 'shown' | 'images'>;
}

/**
 * Writes packs below the edition's root, their articles read one pack at a time.
 * @throws {DamagedCacheError} when a text is not what was stored.
 */
export function writePacksOf(
  packs: readonly (readonly PackedArticle[])[],
  texts: TextReader,
  root: string,
): WrittenFile[] {
  mkdirSync(dirname(join(root, packFile(''))), { recursive: true });
  return packs.map((articles) => {
    const parts = articles.flatMap((article, place) => [
      Buffer.from(place === 0 ? '{"articles":[' : ','),
      ...articleJson(article, texts),
    ]);
    const json = Buffer.concat([...parts, Buffer.from(']}')]);
    const hash = contentHash(json);
    writeFileSync(join(root, packFile(hash)), json);
    return { hash, bytes: json.length };
  });
}

/** Both halves are JSON objects with at least one field: their bytes are joined as they stand. */
function articleJson({ head, text, images }: PackedArticle, texts: TextReader): [Buffer, Buffer] {
  const stored = texts.read(text);
  const json = images ? Buffer.from(withImages(stored.toString(), images)) : stored;
  return [Buffer.from(`${JSON.stringify(head).slice(0, -1)},`), json.subarray(1)];
}

function withImages(json: string, { shown, images }: NonNullable<PackedArticle['images']>): string {
  const text: Pick<Article, 'html' | 'images'> = JSON.parse(json);
  return JSON.stringify({
    ...text,
    html: withOwnImages(text.html, shown),
    images: [...(text.images ?? []), ...images],
  });
}
