import * as v from 'valibot';
import { ID_PATTERN } from '../../manifest/article-id.ts';
import { parseAs } from '../../manifest/parse.ts';
import type { ReadingState } from '../reading-state/marks.ts';

const FORMAT = 'broadsheet-reading';
const VERSION = 1;

const timeSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const idSchema = v.pipe(v.string(), v.regex(ID_PATTERN, 'this is no article’s id'));
const marksSchema = v.record(idSchema, v.object({ value: v.boolean(), at: timeSchema }));

/** A file of the reading state. Times are milliseconds, minutes are minutes since 1970. */
const fileSchema = v.object({
  format: v.literal(FORMAT, 'this is no file of what has been read'),
  version: v.literal(VERSION, 'the file was written by a newer reader: reload the page to update this one'),
  read: marksSchema,
  starred: marksSchema,
  watermarks: v.record(
    v.string(),
    v.object({ minutes: v.pipe(v.number(), v.integer()), since: timeSchema, at: timeSchema }),
  ),
});

/** Writes the reading state as a file's text. */
export function writeReadingFile({ read, starred, watermarks }: Readonly<ReadingState>): string {
  const file: v.InferOutput<typeof fileSchema> = {
    ...{ format: FORMAT, version: VERSION },
    read: Object.fromEntries(read),
    starred: Object.fromEntries(starred),
    watermarks: Object.fromEntries(watermarks),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/**
 * Reads what {@link writeReadingFile} wrote.
 * @param name of the file, for errors.
 * @throws {ContractError} names the file, and the first field that is wrong.
 * @throws {SyntaxError} when the text is not JSON.
 */
export function readReadingFile(text: string, name: string): ReadingState {
  const { read, starred, watermarks } = parseAs(fileSchema, JSON.parse(text), name);
  return {
    read: new Map(Object.entries(read)),
    starred: new Map(Object.entries(starred)),
    watermarks: new Map(Object.entries(watermarks)),
  };
}
