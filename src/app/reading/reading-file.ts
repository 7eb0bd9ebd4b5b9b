import * as v from 'valibot';
import { ID_PATTERN } from '../../manifest/article-id.ts';
import { ContractError, parseAs } from '../../manifest/parse.ts';
import type { ReadingState } from '../reading-state/marks.ts';

const FORMAT = 'broadsheet-reading';
const VERSION = 1;

const timeSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const idSchema = v.pipe(v.string(), v.regex(ID_PATTERN));
const marksSchema = v.record(idSchema, v.object({ value: v.boolean(), at: timeSchema }));

/** A file of the reading state. Times are milliseconds, minutes are minutes since 1970. */
const fileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  read: marksSchema,
  starred: marksSchema,
  watermarks: v.record(
    v.string(),
    v.object({ minutes: v.pipe(v.number(), v.integer()), since: timeSchema, at: timeSchema }),
  ),
});

/** Why a file is not read: it is no JSON, it is another kind of file, a later reader wrote it, or a field is wrong. */
export type ReadingFileFault = 'json' | 'format' | 'version' | 'field';

/** A file that cannot be read. What readers are told of it stands in their language, beside the dialog. */
export class ReadingFileError extends Error {
  override name = 'ReadingFileError';
  readonly fault: ReadingFileFault;
  /** Dotted path of the first field at fault; empty when it is the file as a whole. */
  readonly field: string;

  constructor(fault: ReadingFileFault, field = '') {
    super(field === '' ? fault : `${fault}: ${field}`);
    this.fault = fault;
    this.field = field;
  }
}

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
 * @throws {ReadingFileError}
 */
export function readReadingFile(text: string): ReadingState {
  const { read, starred, watermarks } = parse(text);
  return {
    read: new Map(Object.entries(read)),
    starred: new Map(Object.entries(starred)),
    watermarks: new Map(Object.entries(watermarks)),
  };
}

function parse(text: string): v.InferOutput<typeof fileSchema> {
  try {
    return parseAs(fileSchema, JSON.parse(text), FORMAT);
  } catch (error) {
    if (!(error instanceof ContractError)) throw new ReadingFileError('json');
    const { field } = error;
    if (field === 'format' || field === '') throw new ReadingFileError('format');
    throw field === 'version' ? new ReadingFileError('version') : new ReadingFileError('field', field);
  }
}
