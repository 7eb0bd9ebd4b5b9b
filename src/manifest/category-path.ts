/** Whether a category path lies below another. */
export function isBelow(path: string, above: string): boolean {
  return path.startsWith(`${above}/`);
}

/** Whether a category path is another or lies below it. */
export function isWithin(path: string, category: string): boolean {
  return path === category || isBelow(path, category);
}
