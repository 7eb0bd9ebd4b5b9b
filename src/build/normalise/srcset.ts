/** Of a longer list the rest is not read. */
const LONGEST = 4000;
/** Wide enough for a full-width picture on a large screen. */
const WIDEST = 1600;

/** The candidate of a `srcset` that is the largest up to {@link WIDEST} pixels, else the smallest above. */
export function bestOf(srcset: string): string | undefined {
  const candidates = [
    ...srcset.slice(0, LONGEST).matchAll(/(\S*[^,\s])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g),
  ].map(([, url = '', number, unit]) => ({ url, size: sizeOf(Number(number ?? 1), unit) }));
  const fitting = candidates.filter(({ size }) => size <= WIDEST);
  const best =
    fitting.length > 0
      ? fitting.reduce((a, b) => (b.size > a.size ? b : a))
      : candidates.reduce<(typeof candidates)[number] | undefined>(
          (a, b) => (a && a.size <= b.size ? a : b),
          undefined,
        );
  return best?.url;
}

/** Densities are compared as if one were 800 pixels. */
function sizeOf(number: number, unit: string | undefined): number {
  return unit === 'w' ? number : number * 800;
}
