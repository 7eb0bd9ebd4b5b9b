import type { Element, Nodes, Properties, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { find, html } from 'property-information';
import { FORCED, FORCED_ON_OUTBOUND_LINKS } from '../../manifest/html-policy.ts';
import { SCHEMA } from './schema.ts';

const forced = new Map(Object.entries(FORCED).map(([name, attributes]) => [name, asProperties(attributes)]));
const onOutboundLinks = asProperties(FORCED_ON_OUTBOUND_LINKS);

/** A copy of the tree that holds what the policy allows and nothing else, with the attributes that it forces. */
export function sanitise(tree: Root): Root {
  const safe = sanitize(tree, SCHEMA);
  force(safe);
  return safe.type === 'root' ? safe : { type: 'root', children: [] };
}

function force(node: Nodes): void {
  if (node.type === 'element') forceOn(node);
  if ('children' in node) for (const child of node.children) force(child);
}

function forceOn(element: Element): void {
  const { tagName, properties } = element;
  if (tagName === 'a') {
    delete properties.target;
    delete properties.rel;
    const { href } = properties;
    if (typeof href === 'string' && !href.startsWith('#')) Object.assign(properties, onOutboundLinks);
    return;
  }
  const attributes = forced.get(tagName);
  if (attributes) Object.assign(properties, attributes);
}

function asProperties(attributes: Readonly<Record<string, string>>): Properties {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => {
      const { property, boolean } = find(html, name);
      return [property, boolean || value];
    }),
  );
}
