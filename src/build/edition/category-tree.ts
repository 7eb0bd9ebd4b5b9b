import type { Category } from '../../manifest/manifest.ts';
import { slugOf } from '../../manifest/slug.ts';
import type { Entry } from './entry.ts';

/** Articles of a category's head: what its first screen shows. */
const HEAD_LENGTH = 50;

/** A category while it is counted. */
export interface CategoryNode {
  name: string;
  slug: string;
  count: number;
  /** Its newest articles. */
  newest: Entry[];
  children: Map<string, CategoryNode>;
}

/** Files articles (newest first) under all their categories and the categories above those, once in each. */
export function categoryTree(entries: readonly Entry[]): Map<string, CategoryNode> {
  const roots = new Map<string, CategoryNode>();
  const known = new Map<string, CategoryNode[]>();
  const nodesOf = (names: readonly string[]): CategoryNode[] => {
    const key = names.join('\n');
    const nodes = known.get(key) ?? nodesOfPath(roots, names);
    known.set(key, nodes);
    return nodes;
  };
  for (const entry of entries) {
    const nodes = new Set(entry.post.categories.flatMap(nodesOf));
    for (const node of nodes) {
      node.count += 1;
      if (node.newest.length < HEAD_LENGTH) node.newest.push(entry);
    }
  }
  return roots;
}

function nodesOfPath(roots: Map<string, CategoryNode>, path: readonly string[]): CategoryNode[] {
  let siblings = roots;
  return path.map((name) => {
    const slug = slugOf(name);
    let node = siblings.get(slug);
    if (!node) {
      node = { name, slug, count: 0, newest: [], children: new Map() };
      siblings.set(slug, node);
    }
    // Names that share a slug differ in form only; the choice must not depend on the order of the posts.
    if (name < node.name) node.name = name;
    siblings = node.children;
    return node;
  });
}

/** The tree as the manifest shows it: most articles first, then by name. `head` names the file of a node's newest. */
export function sortedCategories(
  nodes: ReadonlyMap<string, CategoryNode>,
  head: (node: CategoryNode) => string,
): Category[] {
  return [...nodes.values()].sort(compareNodes).map((node) => ({
    name: node.name,
    slug: node.slug,
    count: node.count,
    head: head(node),
    children: sortedCategories(node.children, head),
  }));
}

function compareNodes(a: CategoryNode, b: CategoryNode): number {
  return b.count - a.count || Buffer.compare(Buffer.from(a.name), Buffer.from(b.name));
}

/** How many nodes a tree has. */
export function countCategories(categories: readonly Category[]): number {
  return categories.reduce((total, { children }) => total + 1 + countCategories(children), 0);
}
