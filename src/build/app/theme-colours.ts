import { readFileSync } from 'node:fs';

const TOKENS = new URL('../../app/ui/tokens.css', import.meta.url);

export const THEMES = ['light', 'sepia', 'dark', 'black'] as const;
export type ThemeName = (typeof THEMES)[number];

const BLOCK = /(:root,\s*\[data-theme\]|\[data-theme="(\w+)"\])\s*\{([^}]*)\}/g;
const COLOUR = /--([\w-]+):\s*(#[0-9a-f]{6})\s*;/g;
const PAIR = /--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)\s*;/g;

/** The colours of a theme by the names of their tokens, as `src/app/ui/tokens.css` says: `#rrggbb`. */
export function themeColours(theme: ThemeName): ReadonlyMap<string, string> {
  const css = readFileSync(TOKENS, 'utf8');
  const dark = theme === 'dark' || theme === 'black';
  const colours = new Map<string, string>();
  for (const [, , name, block = ''] of css.matchAll(BLOCK)) {
    if (name !== undefined && name !== theme) continue;
    for (const [, token = '', light = '', night = ''] of block.matchAll(PAIR))
      colours.set(token, dark ? night : light);
    for (const [, token = '', colour = ''] of block.matchAll(COLOUR)) colours.set(token, colour);
  }
  return colours;
}
