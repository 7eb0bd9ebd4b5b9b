import type { CompiledPost, Outcome } from './compiled-post.ts';
import type { ImageLookup } from './images/own-images.ts';

/** Where the text of an article lies: JSON of what an article holds beyond its summary. */
export interface TextRef {
  /** Name of a file of the text store. */
  file: string;
  /** Bytes. */
  offset: number;
  length: number;
  /** Content hash. */
  hash: string;
}

/** A compiled post whose text is in the store, not in memory. */
export interface StoredPost extends Omit<CompiledPost, 'article' | 'excerpt' | 'thumbnail'> {
  source: string | undefined;
  tags: readonly string[];
  /** `YYYY-MM-DDTHH:mm:ssZ`; `null` when undated. */
  date: string | null;
  /** Digits of its article's id. */
  digits: string;
  /** Its categories as the contract writes paths. */
  paths: string[];
  /** JSON of what its summary says beyond id, title, date and paths: written once, and looked into by none but the mirror. */
  blurb: string;
  text: TextRef;
  /** Content hash of all this and the text, wherever that lies. */
  digest: string;
}

/** What became of one post, without its text. */
export interface StoredOutcome extends Omit<Outcome, 'post'> {
  post?: StoredPost;
  /** The images that it looked for. Absent when it looked for none. */
  imageLookups?: ImageLookup[];
}
