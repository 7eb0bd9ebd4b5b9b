import type { StoredImage } from '../../manifest/images.ts';
import type { ShownImages } from './image-tags.ts';

/** A file to copy into the edition. */
export interface FileCopy {
  /** Where it lies on this machine. */
  location: string;
  /** Path below the edition's root. */
  file: string;
  bytes: number;
}

/** What mirroring changes of an article. */
export interface MirroredArticle {
  shown: ShownImages;
  /** The files that its pictures need from now on, besides those that it names already. */
  images: StoredImage[];
  copies: FileCopy[];
  /** How many images of other hosts it still shows. */
  foreign: number;
}
