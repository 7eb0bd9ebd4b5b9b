import type { Image } from './article.ts';

// The build's own serialiser wrote this HTML: values stand in double quotes, and `<` begins nothing but a tag, or stands
// within such a value. So every tag is looked at, in order.
const TAG = /<([a-z][a-z0-9-]*)((?: [^\s=>"]+(?:="[^"]*")?)*)>/g;
const SOURCE = / src="(https?:[^"]*)"/;
const POSTER = / poster="(https?:[^"]*)"/;
const PICTURED = /<(?:img|video) /;

/** Addresses of the pictures of other hosts in sanitised article HTML and in a summary, each once. */
export function foreignImagesOf(html: string, thumbnail?: Image): string[] {
  const found = new Set<string>();
  if (thumbnail && /^https?:/.test(thumbnail.src)) found.add(thumbnail.src);
  if (PICTURED.test(html))
    for (const [, name, attributes = ''] of html.matchAll(TAG)) {
      const pattern = name === 'img' ? SOURCE : name === 'video' ? POSTER : undefined;
      const address = pattern?.exec(attributes)?.[1];
      if (address !== undefined) found.add(attributeText(address));
    }
  return [...found];
}

/** What an attribute's value means, as the build writes it. */
export function attributeText(value: string): string {
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#x22;', '"')
    .replace(/&(?:amp|#x26);/g, '&');
}
