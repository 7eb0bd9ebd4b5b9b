import type { Properties } from 'hast';
import { html as names, type Token } from 'parse5';
import { find, html, type Info, normalize, svg } from 'property-information';

/** The attributes of an element as hast's properties. Lists parted by commas stay text: none is looked into. */
export function propertiesOf(attributes: readonly Token.Attribute[], namespace = names.NS.HTML): Properties {
  const schema = namespace === names.NS.SVG ? svg : html;
  const properties: Properties = {};
  for (const { name, prefix, value } of attributes) {
    // `constructor` and `__proto__` are no attributes that anyone means.
    if (name in Object.prototype) continue;
    const info = find(schema, prefix === undefined || prefix === '' ? name : `${prefix}:${name}`);
    properties[info.property] = info.spaceSeparated ? wordsOf(value) : primitiveOf(value, info);
  }
  return properties;
}

function wordsOf(value: string): string[] {
  const trimmed = value.trim();
  return trimmed === '' ? [] : trimmed.split(/[ \t\n\r\f]+/);
}

function primitiveOf(value: string, info: Info): string | number | true {
  if (info.number && value !== '' && !Number.isNaN(Number(value))) return Number(value);
  if (!info.boolean && !info.overloadedBoolean) return value;
  return value === '' || normalize(value) === normalize(info.property) ? true : value;
}
