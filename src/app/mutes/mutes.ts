import * as v from 'valibot';
import { keptValue } from '../ui/kept-value.ts';

/** What the reader does not want to see, in the order in which it was muted. */
export interface Mutes {
  sources: readonly string[];
  /** Words and phrases of headlines and summaries. */
  words: readonly string[];
}

export const NO_MUTES: Mutes = { sources: [], words: [] };

const mutesSchema = v.object({ sources: v.array(v.string()), words: v.array(v.string()) });

/** Kept in this browser. */
export const mutes = keptValue<Mutes>('mutes', NO_MUTES, (kept) => {
  const result = v.safeParse(mutesSchema, kept);
  return result.success ? result.output : undefined;
});

/** Mutes a source or a word, once. @returns whether the browser keeps it. */
export function mute(kind: keyof Mutes, name: string): boolean {
  const current = mutes.get();
  return mutes.set({ ...current, [kind]: [...current[kind].filter((other) => other !== name), name] });
}

/** Takes that back. @returns whether the browser keeps it. */
export function unmute(kind: keyof Mutes, name: string): boolean {
  const current = mutes.get();
  return mutes.set({ ...current, [kind]: current[kind].filter((other) => other !== name) });
}
