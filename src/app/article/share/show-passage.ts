import { highlight } from '../text-highlights.ts';
import { indexText } from '../text-index.ts';
import { findPassage, passageOf } from './quotation.ts';

/** Marks the passage that an address names and brings it into sight. @returns takes the mark away. */
export function showPassage(body: HTMLElement, address: string): () => void {
  const passage = passageOf(address);
  const index = indexText(body);
  const found = passage && findPassage(index.text, passage);
  if (!found) return () => {};
  const range = index.rangeOf(...found);
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  return highlight('quotation', [range]);
}
