import type { Article, Image } from '../manifest/article.ts';
import type { OwnImage } from './images/own-images.ts';
import type { Warning } from './report/warning.ts';

/** A post after its compilation: all that the edition needs of it. */
export interface CompiledPost {
  path: string;
  /** What tells it from all other posts: its guid, its link or its path. */
  identity: string;
  /** Seconds since 1970; `null` when undated. */
  seconds: number | null;
  /** Paths of category names, the main one first. */
  categories: string[][];
  title: string;
  excerpt: string;
  thumbnail: Image | undefined;
  /** What its article says besides. */
  article: Omit<Article, 'id' | 'title' | 'date' | 'paths'>;
  /** Own images that the article shows. */
  images: OwnImage[];
  /** How many images of other hosts it shows. */
  foreignImages: number;
}

/** What became of one post. */
export interface Outcome {
  /** Absent when the file is no post, or a draft. */
  post?: CompiledPost;
  draft: boolean;
  warnings: Warning[];
  /** Elements that were removed from the body, by kind. */
  removed: Readonly<Record<string, number>>;
}
