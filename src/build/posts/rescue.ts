import type { RawFields } from './front-matter.ts';

const KEY = /^["']?([\w-]+)["']?\s*[:=]\s*(.*)$/;
const ITEM = /^\s*((?:-\s+)+)(.*)$/;

/**
 * Reads front matter that its parser rejects, line by line: `key: value`, and lists of ` - item` below a key.
 * The usual cause is a quote inside a quoted title.
 */
export function rescueFields(text: string): RawFields {
  const fields = new Map<string, unknown>();
  let key: string | undefined;
  for (const line of text.split('\n')) {
    const pair = KEY.exec(line);
    if (pair) {
      key = pair[1]?.toLowerCase() ?? '';
      const value = unquote(pair[2] ?? '');
      // A key that comes twice keeps its first value.
      if (!fields.has(key)) fields.set(key, value === '' ? null : (flowList(value) ?? value));
      continue;
    }
    const item = ITEM.exec(line);
    if (item && key !== undefined) addItem(fields, key, unquote(item[2] ?? ''));
  }
  return fields;
}

function addItem(fields: Map<string, unknown>, key: string, item: string): void {
  const list = fields.get(key);
  if (Array.isArray(list)) list.push(item);
  else if (list === null) fields.set(key, [item]);
}

/** `[a, b]` as a list. */
function flowList(value: string): string[] | undefined {
  if (!value.startsWith('[') || !value.endsWith(']')) return undefined;
  return value.slice(1, -1).split(',').map(unquote);
}

function unquote(text: string): string {
  const value = text.trim().replace(/,$/, '');
  const quote = value[0];
  if ((quote !== "'" && quote !== '"') || value.length < 2 || value.at(-1) !== quote) return value;
  const inner = value.slice(1, -1);
  return quote === "'" ? inner.replaceAll("''", "'") : inner.replaceAll('\\"', '"');
}
