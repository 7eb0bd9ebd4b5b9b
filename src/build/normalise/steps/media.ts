import type { Element } from 'hast';
import type { BodyState } from '../body-state.ts';
import { attribute, isElement } from '../hast.ts';
import type { Change, Step } from '../step.ts';
import { absoluteUrl } from '../urls.ts';

/** Keeps sound and film that can be fetched, from `https:` addresses. */
export const media: Step = {
  name: 'media',
  enter: { audio: player, video: player },
};

function player(element: Element, body: BodyState): Change {
  address(element, 'src', body);
  if ('poster' in element.properties) {
    const poster = body.images.resolve(attribute(element, 'poster') ?? '');
    if (poster) element.properties.poster = poster.src;
    else delete element.properties.poster;
  }
  element.children = element.children.filter(
    (child) => isElement(child, 'source', 'track') && address(child, 'src', body),
  );
  if ('src' in element.properties || element.children.some((child) => isElement(child, 'source')))
    return undefined;
  body.count(`${element.tagName} without address`);
  return 'drop';
}

/** Makes an address absolute and secure, or removes it. */
function address(element: Element, name: string, body: BodyState): boolean {
  const given = attribute(element, name) ?? attribute(element, 'dataSrc');
  const url = given === undefined || given === '' ? undefined : absoluteUrl(given, body.baseUrl);
  if (url === undefined) delete element.properties[name];
  else element.properties[name] = url.replace(/^http:/i, 'https:');
  return url !== undefined;
}
