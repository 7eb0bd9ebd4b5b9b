import * as v from 'valibot';
import { keptValue } from '../ui/kept-value.ts';

/** `system` follows the browser's preference. The colours of the others stand in `ui/tokens.css`. */
export const THEMES = ['system', 'light', 'sepia', 'dark', 'black'] as const;

export type Theme = (typeof THEMES)[number];

const themeSchema = v.picklist(THEMES);

/** The theme that the reader chose. Read by the script in index.html too, before the first paint. */
export const theme = keptValue<Theme>('theme', 'system', (kept) => {
  const result = v.safeParse(themeSchema, kept);
  return result.success ? result.output : undefined;
});

/** Shows the page in the chosen theme, now and whenever it is changed, in this tab or another. */
export function followTheme(): void {
  applyTheme();
  theme.subscribe(applyTheme);
}

function applyTheme(): void {
  const { dataset } = document.documentElement;
  const chosen = theme.get();
  if (chosen === 'system') delete dataset.theme;
  else dataset.theme = chosen;
  tintBrowser(chosen);
}

/** Gives the browser's own bars the colour of the paper, where it is not the system theme's: the first such tag counts. */
function tintBrowser(chosen: Theme): void {
  document.querySelector('meta[name="theme-color"]:not([media])')?.remove();
  if (chosen === 'system') return;
  const tag = document.createElement('meta');
  tag.name = 'theme-color';
  tag.content = getComputedStyle(document.documentElement).backgroundColor;
  document.head.prepend(tag);
}
