import type { EditionWriter, WrittenFile } from './edition-writer.ts';
import { type Entry, keyOf, summaryJson } from './entry.ts';

/** Writes a file of summaries. @param file its path by its hash. */
export function writeSummaries(
  entries: readonly Entry[],
  file: (hash: string) => string,
  writer: EditionWriter,
): WrittenFile {
  const json = () => `{"summaries":[${entries.map(summaryJson).join(',')}]}`;
  return writer.writeKnown(keyOf('summaries', entries), json, file);
}
