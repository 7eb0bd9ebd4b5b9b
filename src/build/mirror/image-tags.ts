import { attributeText } from '../../manifest/foreign-images.ts';
import { IMAGE_SIZES, type MissingReason } from '../../manifest/images.ts';

/** What takes the place of an image of another host in an article's HTML. */
export type ShownImage =
  | { src: string; srcset?: string; width: number; height: number; colours?: string | undefined }
  | { missing: MissingReason };

/** By the image's URL. */
export type ShownImages = Readonly<Record<string, ShownImage>>;

// As in `foreign-images.ts`: within a value `<` begins no tag, so every tag is looked at, in order.
const TAG = /<(\/?)([a-z][a-z0-9-]*)((?: [^\s=>"]+(?:="[^"]*")?)*)>/g;
const ATTRIBUTE = / ([^\s=>"]+)(?:="([^"]*)")?/g;

/** Shows an article's images from the edition's own files. One that cannot be had becomes a link, beside its caption. */
export function withOwnImages(html: string, shown: ShownImages): string {
  let links = 0;
  return html.replace(TAG, (tag, close: string, name: string, text: string) => {
    if (name === 'a') links += close === '' ? 1 : -1;
    const url =
      name === 'img' ? attributeOf(text, 'src') : name === 'video' ? attributeOf(text, 'poster') : undefined;
    const image = url !== undefined && Object.hasOwn(shown, url) ? shown[url] : undefined;
    if (!image || url === undefined) return tag;
    const attributes = attributesOf(text);
    if (name === 'video') {
      if ('missing' in image) attributes.delete('poster');
      else attributes.set('poster', image.src);
      return `<video${written(attributes)}>`;
    }
    if ('missing' in image) return linkTo(url, image.missing, attributes.get('alt') ?? '', links > 0);
    return imageTag(attributes, image);
  });
}

function imageTag(
  attributes: Map<string, string | undefined>,
  { src, srcset, width, height, colours }: Exclude<ShownImage, { missing: string }>,
): string {
  // The width that the post wants, as far as there are pixels for it.
  const wanted = Number(attributes.get('width') ?? width);
  const shownWidth = wanted > 0 && wanted < width ? wanted : width;
  attributes.set('src', src);
  attributes.set('width', String(shownWidth));
  attributes.set('height', String(Math.max(1, Math.round((shownWidth * height) / width))));
  if (srcset !== undefined) attributes.set('srcset', srcset).set('sizes', IMAGE_SIZES);
  if (colours !== undefined) attributes.set('data-colours', colours);
  return `<img${written(attributes)}>`;
}

function linkTo(url: string, missing: MissingReason, alt: string, insideLink: boolean): string {
  // In a value `<` may stand as it is; in a text it would begin a tag.
  const text = alt === '' ? escaped(new URL(url).host) : alt.replaceAll('<', '&lt;');
  if (insideLink) return text;
  const attributes = new Map([
    ['href', escaped(url)],
    ['target', '_blank'],
    ['rel', 'noopener noreferrer'],
    ['data-missing', missing],
  ]);
  return `<a${written(attributes)}>${text}</a>`;
}

/** Attributes of a tag with their values as they are written. */
function attributesOf(text: string): Map<string, string | undefined> {
  return new Map([...text.matchAll(ATTRIBUTE)].map(([, name = '', value]) => [name, value]));
}

function attributeOf(text: string, name: string): string | undefined {
  const value = attributesOf(text).get(name);
  return value === undefined ? undefined : attributeText(value);
}

function written(attributes: ReadonlyMap<string, string | undefined>): string {
  return [...attributes]
    .map(([name, value]) => (value === undefined ? ` ${name}` : ` ${name}="${value}"`))
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
