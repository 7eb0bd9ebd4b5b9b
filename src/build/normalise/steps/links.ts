import type { Element } from 'hast';
import type { BodyState } from '../body-state.ts';
import { attribute, isBlank, isElement, lineOf } from '../hast.ts';
import type { Change, Step } from '../step.ts';
import { fragmentOf } from '../survey.ts';
import { absoluteUrl, directUrl } from '../urls.ts';
import { prefixed } from './ids.ts';

/** Points links straight to their targets, and takes the link from text that leads nowhere. */
export const links: Step = {
  name: 'links',
  enter: {
    a: (link, body) => {
      const href = attribute(link, 'href')?.trim();
      const target = href === undefined ? undefined : targetOf(href, body);
      if (target === undefined) delete link.properties.href;
      else link.properties.href = target;
      // Only the build says that a picture is missing.
      delete link.properties.dataMissing;
      const title = attribute(link, 'title')?.trim();
      if (title === undefined || title === '' || title === lineOf(link)) delete link.properties.title;
      return undefined;
    },
    blockquote: cite,
    q: cite,
  },
  leave: {
    a: (link) => {
      const empty = link.children.every((child) => child.type === 'text' && isBlank(child.value));
      if ('id' in link.properties) return undefined;
      if (empty) return 'unwrap';
      return 'href' in link.properties ? undefined : 'unwrap';
    },
  },
};

function targetOf(href: string, body: BodyState): string | undefined {
  if (href.startsWith('#')) return href.length > 1 ? `#${prefixed(fragmentOf(href))}` : undefined;
  if (/^mailto:[^\s]/i.test(href)) return href;
  const url = absoluteUrl(href, body.baseUrl);
  if (url !== undefined) return directUrl(url, body.rules);
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) body.count('unsafe link');
  return undefined;
}

function cite(quote: Element, body: BodyState): Change {
  const source = attribute(quote, 'cite');
  const url = source === undefined ? undefined : absoluteUrl(source, body.baseUrl);
  if (url === undefined) delete quote.properties.cite;
  else quote.properties.cite = url;
  return undefined;
}

/** The picture's own address, when a link around it leads to no more than that. */
export function isLinkToImage(node: Element): boolean {
  return (
    isElement(node, 'a') && /\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])/i.test(attribute(node, 'href') ?? '')
  );
}
