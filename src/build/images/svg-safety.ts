const DANGERS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a script', /<\s*(?:[\w-]+:)?script/i],
  ['an event handler', /[\s"'/]on[a-z]+\s*=/i],
  ['foreign content', /<\s*(?:[\w-]+:)?(?:foreignObject|iframe|embed|object|handler|listener)/i],
  ['an animated link', /attributeName\s*=\s*["']?\s*(?:xlink:)?href/i],
  ['a style that loads something', /url\((?!\s*["']?\s*(?:#|data:image\/(?:png|jpeg|gif|webp)[;,]))/i],
  ['an entity or style sheet declaration', /<!ENTITY|<!DOCTYPE[^>]*\[|<\?xml-stylesheet|@import/i],
  ['a link that leaves it', /href\s*=\s*(?!["']?\s*(?:#|data:image\/(?:png|jpeg|gif|webp)[;,]))/i],
];

/**
 * What makes an SVG file unfit to be served from the site's own origin, where a visitor can open it as a page.
 * Nothing is repaired: a drawing that needs none of this is easily had.
 */
export function unsafeInSvg(svg: string): string | undefined {
  return DANGERS.find(([, pattern]) => pattern.test(svg))?.[0];
}
