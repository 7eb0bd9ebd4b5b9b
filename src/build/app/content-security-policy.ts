import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { PLAYER_ORIGINS } from '../../manifest/embeds.ts';

const INLINE = /<(script|style)>([\s\S]*?)<\/\1>/g;

/**
 * The policy for a page: nothing is allowed but what the reader needs. Inline scripts and styles run only if they
 * stand in the page at build, by their hash. Script and article HTML become DOM through two named policies only
 * (`app/html`, `app/offline`).
 * @param html the page with its final inline scripts and styles.
 */
export function policyFor(html: string): string {
  const hashes = { script: '', style: '' };
  for (const [, element, content = ''] of html.matchAll(INLINE)) {
    const digest = createHash('sha256').update(content).digest('base64');
    hashes[element === 'script' ? 'script' : 'style'] += ` 'sha256-${digest}'`;
  }
  return [
    "default-src 'none'",
    `script-src 'self'${hashes.script}`,
    `style-src 'self'${hashes.style}`,
    "img-src 'self' https:",
    "media-src 'self' https:",
    "connect-src 'self'",
    `frame-src ${PLAYER_ORIGINS.join(' ')}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types broadsheet-html broadsheet-worker',
  ].join('; ');
}

/** Puts the policy into the built page, before anything that it governs. The dev server's page goes without. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'broadsheet:content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace(
          '<meta charset="utf-8" />',
          `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policyFor(html)}" />`,
        ),
    },
  };
}
