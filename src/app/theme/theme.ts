/** `system` follows the browser's preference. */
export type Theme = 'system' | 'light' | 'dark';

/** Read by the script in index.html before the first paint. */
const KEY = 'theme';

/** The theme that the reader chose. */
export function chosenTheme(): Theme {
  const theme = document.documentElement.dataset.theme;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Applies a theme and keeps it for the next visit, where the browser lets us. */
export function chooseTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
  tintBrowser();
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage is refused (private mode): the choice holds for this page.
  }
}

/** Gives the browser's own bars the colour of the paper, where it is not the system theme's: the first such tag counts. */
export function tintBrowser(): void {
  document.querySelector('meta[name="theme-color"]:not([media])')?.remove();
  if (chosenTheme() === 'system') return;
  const tag = document.createElement('meta');
  tag.name = 'theme-color';
  tag.content = getComputedStyle(document.documentElement).backgroundColor;
  document.head.prepend(tag);
}
