import { CORE_SCHEMA, load, realMapTag, YAMLException } from 'js-yaml';
import { parse as parseToml, TomlError } from 'smol-toml';
import type { Warnings } from '../report/warning.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { rescueFields } from './rescue.ts';

/** Front matter by lower-case key, as its author wrote it. */
export type RawFields = ReadonlyMap<string, unknown>;

export interface SplitPost {
  fields: RawFields;
  body: string;
  /** Line of the file on which the body starts, from 1. */
  bodyLine: number;
}

interface Format {
  name: string;
  opens: RegExp;
  closes: RegExp;
  /** Whether the closing line belongs to what is parsed. */
  inclusive: boolean;
  parse: (text: string) => unknown;
}

// Maps rather than objects: a key such as `__proto__` is then a key like any other.
const YAML = CORE_SCHEMA.withTags(realMapTag);
/** Front matter beyond this many characters is not handed to a parser. */
const LONGEST = 100_000;

const FORMATS: readonly Format[] = [
  {
    name: 'YAML',
    opens: /^---[ \t]*\n/,
    closes: /^(?:---|\.\.\.)[ \t]*$/m,
    inclusive: false,
    parse: parseYaml,
  },
  { name: 'TOML', opens: /^\+\+\+[ \t]*\n/, closes: /^\+\+\+[ \t]*$/m, inclusive: false, parse: parseToml },
  {
    name: 'JSON',
    opens: /^(?=\{\s*["}])/,
    closes: /^\}[ \t]*$|^\{.*\}[ \t]*$/m,
    inclusive: true,
    parse: (text) => JSON.parse(text),
  },
];

function parseYaml(text: string): unknown {
  return text.trim() === '' ? null : (readPlainYaml(text) ?? load(text, { schema: YAML }));
}

/**
 * Separates front matter (YAML between `---`, TOML between `+++`, or one JSON object) from the body.
 * What its parser rejects is read line by line, with a warning.
 * @returns `null` when the text has none.
 */
export function splitPost(text: string, warnings: Warnings): SplitPost | null {
  const trimmed = text.trimStart();
  const format = FORMATS.find(({ opens }) => opens.test(trimmed));
  if (!format) return null;
  const opener = format.opens.exec(trimmed)?.[0] ?? '';
  const rest = trimmed.slice(opener.length);
  const firstLine = countLines(text, 0, text.length - rest.length) + 1;
  const closer = format.closes.exec(rest);
  if (!closer) {
    if (format.inclusive) return null;
    warnings.add(
      'broken-front-matter',
      `the front matter never ends`,
      `ended it at the first empty line; close it with a line ${opener.trim()}`,
      firstLine - 1,
    );
  }
  const end = closer?.index ?? firstBlankLine(rest);
  const after = end + (closer?.[0].length ?? 0);
  const block = rest.slice(0, format.inclusive ? after : end);
  const bodyStart = Math.min(after + 1, rest.length);
  return {
    fields: parseBlock(format, block, firstLine, warnings),
    body: rest.slice(bodyStart),
    bodyLine: firstLine + countLines(rest, 0, bodyStart),
  };
}

function firstBlankLine(text: string): number {
  const at = text.search(/^[ \t]*$/m);
  return at < 0 ? text.length : at;
}

function parseBlock(format: Format, text: string, firstLine: number, warnings: Warnings): RawFields {
  try {
    if (text.length > LONGEST) throw new RangeError(`it has more than ${LONGEST} characters`);
    return toFields(format.parse(text));
  } catch (error) {
    const { reason, line } = problemOf(error);
    warnings.add(
      'broken-front-matter',
      `not valid ${format.name}: ${reason}`,
      'read it line by line',
      firstLine + line,
    );
    return rescueFields(text.slice(0, LONGEST));
  }
}

/** What is wrong, and how many lines below the first. */
function problemOf(error: unknown): { reason: string; line: number } {
  if (error instanceof YAMLException) return { reason: error.reason, line: error.mark?.line ?? 0 };
  const reason = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
  return { reason, line: error instanceof TomlError ? error.line - 1 : 0 };
}

/** @throws {TypeError} when the value is not a table of keys and values. */
function toFields(value: unknown): RawFields {
  if (value === null || value === undefined) return new Map();
  if (typeof value !== 'object' || Array.isArray(value))
    throw new TypeError('it is not a table of keys and values');
  const fields = new Map<string, unknown>();
  const entries: Iterable<[unknown, unknown]> = value instanceof Map ? value : Object.entries(value);
  for (const [key, entry] of entries) fields.set(String(key).toLowerCase(), entry);
  return fields;
}

function countLines(text: string, from: number, until: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < until; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
