import type { Image } from './article.ts';

const SOURCES = /<img\b[^>]*? src="(https?:[^"]+)"|<video\b[^>]*? poster="(https?:[^"]+)"/g;

/**
 * Addresses of the pictures of other hosts in sanitised article HTML and in a summary, each once. The build writes
 * attributes in one way only, so that no parser is needed.
 */
export function foreignImagesOf(html: string, thumbnail?: Image): string[] {
  const inText = Array.from(html.matchAll(SOURCES), ([, source, poster]) => decoded(source ?? poster ?? ''));
  const above = thumbnail && /^https?:/.test(thumbnail.src) ? [thumbnail.src] : [];
  return [...new Set([...above, ...inText])];
}

function decoded(attribute: string): string {
  return attribute
    .replaceAll('&quot;', '"')
    .replaceAll('&#x22;', '"')
    .replace(/&(?:amp|#x26);/g, '&');
}
