import type { Ref } from 'react';
import { sanitise } from './sanitise.ts';

/** React compares trusted HTML by identity and would set an equal value again, so each text is made trusted once. */
const trusted = new WeakMap<object, TrustedHTML | string>();

/** Sanitises a text ahead of its display, or gives what was made of it before. */
export function trustedHtmlOf(text: { html: string }): TrustedHTML | string {
  const known = trusted.get(text);
  if (known !== undefined) return known;
  const made = sanitise(text.html);
  trusted.set(text, made);
  return made;
}

/** The only place where a string becomes DOM. `text` must keep its identity between renders. */
export function ArticleHtml({
  text,
  className,
  ref,
}: {
  text: { html: string };
  className?: string | undefined;
  ref?: Ref<HTMLDivElement>;
}) {
  return (
    <div
      ref={ref}
      className={className}
      dir="auto"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised, and the only sink (a test searches the source)
      dangerouslySetInnerHTML={{ __html: trustedHtmlOf(text) }}
    />
  );
}
