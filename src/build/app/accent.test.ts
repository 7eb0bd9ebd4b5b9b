import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentStyle, accentsOf, accentWarning } from './accent.ts';
import { contrast, parseHex, toHex } from './colour.ts';
import { THEMES, themeColours } from './theme-colours.ts';

const colour = fc
  .tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(toHex);

test('whatever the publisher chooses can be read in every theme', () => {
  fc.assert(
    fc.property(colour, (hex) => {
      const accents = accentsOf(hex);
      for (const theme of THEMES) {
        const { accent, soft, onAccent } = accents[theme];
        const colours = themeColours(theme);
        for (const ground of [colours.get('paper'), colours.get('rail'), colours.get('hover'), soft])
          expect(contrast(parseHex(accent), parseHex(ground ?? ''))).toBeGreaterThanOrEqual(4.45);
        expect(contrast(parseHex(onAccent), parseHex(accent))).toBeGreaterThanOrEqual(4.45);
      }
    }),
  );
});

test('a colour that can be read is taken as it is, and the others are named', () => {
  expect(accentsOf('#0b5394').light.accent).toBe('#0b5394');
  expect(accentsOf('#0b5394').dark.accent).not.toBe('#0b5394');
  expect(accentWarning('#0b5394')).toMatch(
    /^site\.accent: #0b5394 .* dark #[0-9a-f]{6}, black #[0-9a-f]{6}\.$/,
  );
});

test('the style has the accent of each theme', () => {
  const { light, dark, sepia } = accentsOf('#0b5394');
  const style = accentStyle('#0b5394');
  expect(style).toContain(`--accent:light-dark(${light.accent},${dark.accent})`);
  expect(style).toContain(`[data-theme="sepia"]{--accent:${sepia.accent}`);
});
