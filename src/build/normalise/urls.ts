import type { CompiledRules } from './compile-rules.ts';

/** Parameters that follow readers around and change nothing of what is shown. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_hs(?:enc|mi)|spm(?:_id_from)?|scm|vd_source|share_(?:source|medium|token|tag|session_id)|nsukey|isappinstalled|ref_src|at_(?:medium|campaign|custom\d|link_\w+|format|ptr_name|bbc_team)|ocid|cmpid|xtor|guccounter|guce_referr\w+|trk|rss_?from|sudaref)$/i;
const MAY_TRACK =
  /[?&](?:utm|fbc|gcl|dcl|msc|ycl|igs|mc_|_hs|spm|scm|vd_|sha|nsu|isa|ref|at_|oci|cmp|xto|guc|trk|rss|sud)/i;
const MOST_REDIRECTIONS = 3;

/**
 * The absolute address that a URL of a post stands for.
 * @returns nothing when it is not one of `http:`, `https:`, or relative without a base.
 */
export function absoluteUrl(url: string, baseUrl: string | undefined): string | undefined {
  // Browsers ignore these within a URL; so must whoever reads its scheme.
  const clean = url.replace(/[\t\n\r]/g, '').trim();
  if (/^https?:\/\/[^/]/i.test(clean)) return URL.canParse(clean) ? clean : undefined;
  if (clean.startsWith('//')) return URL.canParse(`https:${clean}`) ? `https:${clean}` : undefined;
  const resolved = clean === '' ? null : URL.parse(clean, baseUrl);
  return resolved && /^https?:$/.test(resolved.protocol) ? resolved.href : undefined;
}

/** A link's real target: out of redirectors, without tracking parameters. `url` is absolute. */
export function directUrl(url: string, { redirectors }: CompiledRules): string {
  let direct = url;
  for (let hop = 0; hop < MOST_REDIRECTIONS; hop++) {
    const next = redirectedTo(direct, redirectors.find(direct));
    if (next === undefined) break;
    direct = next;
  }
  return MAY_TRACK.test(direct) ? withoutTracking(direct) : direct;
}

function redirectedTo(url: string, matches: readonly { value: string }[]): string | undefined {
  if (matches.length === 0) return undefined;
  const parameters = new URL(url).searchParams;
  for (const { value: name } of matches) {
    const target = parameters.get(name);
    const absolute = target === null ? undefined : absoluteUrl(target, undefined);
    if (absolute !== undefined) return absolute;
  }
  return undefined;
}

/** Removes parameters and touches nothing else: other software reads the rest as it stands. */
function withoutTracking(url: string): string {
  const [, address = url, query, fragment = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(url) ?? [];
  if (query === undefined) return url;
  const kept = query.split('&').filter((pair) => !TRACKING.test(pair.split('=', 1)[0] ?? ''));
  return address + (kept.length > 0 ? `?${kept.join('&')}` : '') + fragment;
}
