import { summariesSchema } from '../../manifest/article.ts';
import type { EditionWriter, WrittenFile } from './edition-writer.ts';
import { type Entry, keyOf } from './entry.ts';

/** Writes a file of summaries. @param file its path by its hash. */
export function writeSummaries(
  entries: readonly Entry[],
  file: (hash: string) => string,
  writer: EditionWriter,
): WrittenFile {
  const summaries = () => ({ summaries: entries.map(({ summary }) => summary) });
  return writer.writeKnown(summariesSchema, keyOf('summaries', entries), summaries, file);
}
