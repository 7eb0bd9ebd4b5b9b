/** How much of the page before stays in sight, in pixels: two lines and the bar above. */
const OVERLAP = 110;

/** Pages the open article forward (1) or back (-1). @returns `false` at its end. */
export function pageOn(direction: 1 | -1): boolean {
  const pane = document.querySelector('[data-pane="article"]');
  if (!pane) return false;
  const { scrollTop, clientHeight, scrollHeight } = pane;
  const left = direction === 1 ? scrollHeight - clientHeight - scrollTop : scrollTop;
  if (left < 2) return false;
  const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  pane.scrollBy({
    top: direction * Math.max(clientHeight - OVERLAP, clientHeight / 2),
    behavior: smooth ? 'smooth' : 'auto',
  });
  return true;
}
