import type { Category, Manifest } from '../../manifest/manifest.ts';

/** The nodes from the top of the category tree down to a path (slugs joined with `/`); empty when there is no such node. */
export function categoryTrail(manifest: Manifest, path: string): Category[] {
  const trail: Category[] = [];
  let children = manifest.categories;
  for (const slug of path.split('/')) {
    const node = children.find((child) => child.slug === slug);
    if (!node) return [];
    trail.push(node);
    children = node.children;
  }
  return trail;
}
