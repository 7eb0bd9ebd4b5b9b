/** No comments, no white space but spaces and line breaks, no controls, nothing outside of the Basic Plane. */
const PLAIN =
  /^[\n -"$-~\u00a1-\u167f\u1681-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ud7ff\uf900-\ufefe\uff00-\uffef]*$/;
const PAIR = /^([a-z_][\w-]{0,60}):(?: +(.*))?$/i;
const ITEM = /^( *)- +(.*)$/;
const QUOTED = /^(?:'([^']*)'|"([^"\\]*)")$/;
const DATE = /^\d{4}-\d\d-\d\d(?: \d\d:\d\d:\d\d)?$/;

/** The key whose line has no value: a list may follow. */
interface OpenKey {
  name: string;
  items: (string | boolean)[];
  indent: string | undefined;
}

/**
 * Reads YAML of the form that the front matter of most posts has: `key: value`, and lists of ` - item` below a key,
 * with values on one line, in quotes without escapes, or bare text, dates, `true` and `false`. It says what the YAML
 * parser says, at a fifth of the cost.
 * @returns nothing when the text is of any other form.
 */
export function readPlainYaml(text: string): Map<string, unknown> | undefined {
  if (!PLAIN.test(text)) return undefined;
  const fields = new Map<string, unknown>();
  let open: OpenKey | undefined;
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const [, name, given = ''] = PAIR.exec(line) ?? [];
    if (name === undefined) {
      if (!open || !addItem(line, open)) return undefined;
      fields.set(open.name, open.items);
      continue;
    }
    const source = given.trim();
    const value = source === '' ? null : scalarOf(source);
    if (value === undefined || fields.has(name)) return undefined;
    fields.set(name, value);
    open = value === null ? { name, items: [], indent: undefined } : undefined;
  }
  return fields.size > 0 ? fields : undefined;
}

/** @returns whether the line is a plain item of the list. */
function addItem(line: string, open: OpenKey): boolean {
  const [, indent, source = ''] = ITEM.exec(line) ?? [];
  const value = scalarOf(source.trim());
  if (indent === undefined || value === undefined || indent !== (open.indent ?? indent)) return false;
  open.indent = indent;
  open.items.push(value);
  return true;
}

function scalarOf(source: string): string | boolean | undefined {
  const quoted = QUOTED.exec(source);
  if (quoted) return quoted[1] ?? quoted[2];
  if (source === 'true' || source === 'false') return source === 'true';
  if (DATE.test(source)) return source;
  const isText = /^\p{L}/u.test(source) && !/:(?: |$)|^(?:null|true|false)$/i.test(source);
  return isText ? source : undefined;
}
