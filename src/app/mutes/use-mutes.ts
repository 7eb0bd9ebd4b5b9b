import { useMemo } from 'react';
import { useKept } from '../ui/kept-value.ts';
import { mutedWordTest } from './muted-word.ts';
import { mutes, NO_MUTES } from './mutes.ts';

/** The muted sources, and a test for the first muted word of a text. Both stay the same while nothing is changed. */
export function useMutes(): {
  sources: ReadonlySet<string>;
  wordIn: (text: string) => string | undefined;
} {
  const { sources, words } = useKept(mutes, NO_MUTES);
  return useMemo(() => ({ sources: new Set(sources), wordIn: mutedWordTest(words) }), [sources, words]);
}
