import type { Step } from './step.ts';
import { code } from './steps/code.ts';
import { embeds } from './steps/embeds.ts';
import { figures } from './steps/figures.ts';
import { footnotes } from './steps/footnotes.ts';
import { headingLevels } from './steps/heading-levels.ts';
import { headings } from './steps/headings.ts';
import { hidden } from './steps/hidden.ts';
import { ids } from './steps/ids.ts';
import { imageSizes } from './steps/image-sizes.ts';
import { imageSources } from './steps/image-sources.ts';
import { inline } from './steps/inline.ts';
import { lazyImages } from './steps/lazy-images.ts';
import { liftBlocks } from './steps/lift-blocks.ts';
import { links } from './steps/links.ts';
import { lists } from './steps/lists.ts';
import { media } from './steps/media.ts';
import { paragraphs } from './steps/paragraphs.ts';
import { repeats } from './steps/repeats.ts';
import { sources } from './steps/sources.ts';
import { tables } from './steps/tables.ts';
import { trackers } from './steps/trackers.ts';
import { unknown } from './steps/unknown.ts';
import { unsafe } from './steps/unsafe.ts';
import { whiteSpace } from './steps/white-space.ts';

/** All steps of the normalisation. On the way down and on the way up, each element passes them in this order. */
export const STEPS: readonly Step[] = [
  whiteSpace,
  // What is no part of the article, by what its source called it.
  sources,
  hidden,
  ids,
  footnotes,
  // What cannot be kept as it is.
  embeds,
  unsafe,
  // Pictures, from their address to their place.
  lazyImages,
  trackers,
  imageSizes,
  imageSources,
  media,
  // Text.
  links,
  code,
  inline,
  unknown,
  // Structure, from the inside out.
  liftBlocks,
  figures,
  headings,
  paragraphs,
  lists,
  tables,
  // The ends of the article, and what depends on what they leave.
  repeats,
  headingLevels,
];
