import { contrast, mix, parseHex, type Rgb, toHex } from './colour.ts';
import { THEMES, type ThemeName, themeColours } from './theme-colours.ts';

const ENOUGH = 4.5;
/** How much of the accent its soft ground has. */
const SOFT = 0.12;
const GROUNDS = ['paper', 'sheet', 'rail', 'hover', 'select'];

interface Accent {
  accent: string;
  soft: string;
  onAccent: string;
}

/**
 * The publisher's accent for each theme: as given where it can be read on all grounds of the theme, else so much
 * darker or lighter.
 * @param hex `#rrggbb`.
 */
export function accentsOf(hex: string): Record<ThemeName, Accent> {
  return {
    light: accentFor(hex, 'light'),
    sepia: accentFor(hex, 'sepia'),
    dark: accentFor(hex, 'dark'),
    black: accentFor(hex, 'black'),
  };
}

/** The themes in which an accent had to be changed, in words for the publisher; `null` when there are none. */
export function accentWarning(hex: string): string | null {
  const accents = accentsOf(hex);
  const changed = THEMES.filter((theme) => accents[theme].accent !== hex.toLowerCase());
  if (changed.length === 0) return null;
  const list = changed.map((theme) => `${theme} ${accents[theme].accent}`).join(', ');
  return `site.accent: ${hex} has a contrast below ${ENOUGH} in some themes; these take a shade of it: ${list}.`;
}

/** The style that lays the accent over the tokens of all themes. */
export function accentStyle(hex: string): string {
  const { light, sepia, dark, black } = accentsOf(hex);
  const both = (name: keyof Accent) => `light-dark(${light[name]},${dark[name]})`;
  const rule = (selector: string, accent: string, soft: string, on: string) =>
    `${selector}{--accent:${accent};--accent-soft:${soft};--on-accent:${on}}`;
  return [
    rule(':root,[data-theme]', both('accent'), both('soft'), both('onAccent')),
    rule('[data-theme="sepia"]', sepia.accent, sepia.soft, sepia.onAccent),
    rule('[data-theme="black"]', black.accent, black.soft, black.onAccent),
  ].join('');
}

function accentFor(hex: string, theme: ThemeName): Accent {
  const colours = themeColours(theme);
  const token = (name: string): Rgb => parseHex(colours.get(name) ?? '#808080');
  const grounds = GROUNDS.map(token);
  const sheet = token('sheet');
  const ink = token('ink');
  const given = parseHex(hex);
  for (let step = 0; step <= 50; step++) {
    // Towards the ink, which can be read in each theme.
    const accent = mix(ink, step / 50, given);
    const soft = mix(accent, SOFT, sheet);
    if ([...grounds, soft].every((ground) => contrast(accent, ground) >= ENOUGH))
      return { accent: toHex(accent), soft: toHex(soft), onAccent: onAccent(accent) };
  }
  return { accent: toHex(ink), soft: toHex(mix(ink, SOFT, sheet)), onAccent: onAccent(ink) };
}

function onAccent(accent: Rgb): string {
  const [white, black] = [parseHex('#ffffff'), parseHex('#1b1a18')];
  return toHex(contrast(white, accent) >= contrast(black, accent) ? white : black);
}
