import * as v from 'valibot';
import { keptValue } from '../ui/kept-value.ts';

/** Multiples of the size and the line height that the design has. */
export const SIZES = [0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5, 1.75, 2] as const;
export const LEADINGS = [0.8, 0.9, 1, 1.1, 1.2, 1.3] as const;
/** Widths of a text in characters (em). */
export const MEASURES = [24, 28, 32, 36, 38, 42, 46, 52] as const;
export const TYPEFACES = ['serif', 'sans', 'system'] as const;
/** How paragraphs are told apart. */
export const PARAGRAPHS = ['space', 'indent'] as const;

/** Which texts fill their lines: those in languages that are set so (Chinese and Japanese), all, or none. */
export const JUSTIFIED = ['language', 'always', 'never'] as const;

const stepOf = (steps: readonly [number, ...number[]], initial: number) =>
  v.fallback(v.pipe(v.number(), v.minValue(steps[0]), v.maxValue(Math.max(...steps))), initial);

const schema = v.object({
  typeface: v.fallback(v.picklist(TYPEFACES), 'serif'),
  size: stepOf(SIZES, 1),
  leading: stepOf(LEADINGS, 1),
  measure: stepOf(MEASURES, 38),
  paragraphs: v.fallback(v.picklist(PARAGRAPHS), 'space'),
  justified: v.fallback(v.picklist(JUSTIFIED), 'language'),
});

/** How the reader wants texts to be set. */
export type ReadingSettings = v.InferOutput<typeof schema>;

export const INITIAL_SETTINGS: ReadingSettings = v.parse(schema, {});

/** Kept in this browser. Read by the script in index.html too, before the first paint. */
export const readingSettings = keptValue('reading', INITIAL_SETTINGS, (kept) => {
  const result = v.safeParse(schema, kept);
  return result.success ? result.output : undefined;
});

/** Sets all texts as chosen, now and whenever it is changed, in this tab or another. */
export function followReadingSettings(): void {
  applySettings();
  readingSettings.subscribe(applySettings);
}

/** Changes some of the settings. */
export function changeSettings(changes: Partial<ReadingSettings>): void {
  readingSettings.set({ ...readingSettings.get(), ...changes });
}

/** Sets texts one step larger (`1`) or smaller (`-1`). */
export function stepSize(direction: 1 | -1): void {
  const { size } = readingSettings.get();
  const next = direction > 0 ? SIZES.find((step) => step > size) : SIZES.findLast((step) => step < size);
  if (next !== undefined) changeSettings({ size: next });
}

/** Numbers become custom properties, all else attributes of the page. The script in index.html does the same. */
function applySettings(): void {
  const root = document.documentElement;
  for (const [name, value] of Object.entries(readingSettings.get()))
    if (typeof value === 'number') root.style.setProperty(`--reading-${name}`, String(value));
    else root.dataset[name] = String(value);
}
