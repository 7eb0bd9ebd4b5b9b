import type { Category, Manifest } from '../../manifest/manifest.ts';
import { foldText } from '../ui/fold-text.ts';

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

/** A node of the category tree with the way to it. */
export interface PlacedCategory {
  path: string;
  /** From the top down, its own last. */
  names: string[];
  count: number;
}

/** All nodes of a category tree, each before those below it. */
export function placedCategories(categories: readonly Category[], above?: PlacedCategory): PlacedCategory[] {
  return categories.flatMap(({ name, slug, count, children }) => {
    const path = above ? `${above.path}/${slug}` : slug;
    const placed = { path, names: [...(above?.names ?? []), name], count };
    return [placed, ...placedCategories(children, placed)];
  });
}

/** The categories whose own name holds a text, whatever its case and width; those that begin with it first. */
export function findCategories(categories: readonly PlacedCategory[], text: string): PlacedCategory[] {
  const wanted = foldText(text);
  const found = categories.flatMap((category) => {
    const place = foldText(category.names.at(-1) ?? '').indexOf(wanted);
    return place === -1 ? [] : [{ category, place }];
  });
  return found
    .sort((a, b) => Math.min(a.place, 1) - Math.min(b.place, 1) || b.category.count - a.category.count)
    .map(({ category }) => category);
}
