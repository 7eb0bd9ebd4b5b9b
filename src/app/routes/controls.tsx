import type { RefObject } from 'react';
import { useShortcuts } from '../keys/use-shortcuts.ts';
import { Gestures } from '../touch/gestures.tsx';
import { type CommandsInput, useCommands } from './use-commands.ts';
import { useMarking } from './use-marking.ts';
import { useStep } from './use-step.ts';

export interface ControlsProps extends Omit<CommandsInput, 'step' | 'marking'> {
  /** Where the list stands. */
  listPane: RefObject<HTMLElement | null>;
  /** Where articles do. */
  articlePane: RefObject<HTMLElement | null>;
  /** Asks the site for news, and says what it found. */
  checkNews: () => Promise<void>;
  /** Tells those who do not see what has changed. */
  say: (text: string) => void;
}

/** What the reader does by keys and by gestures. */
export function Controls({ listPane, articlePane, checkNews, say, ...input }: ControlsProps) {
  const { manifest, view, articleId, tell } = input;
  const { step, hasNeighbour } = useStep(view, articleId, tell);
  const marking = useMarking(manifest, view, say);
  useShortcuts(useCommands({ ...input, step, marking }));
  return <Gestures {...{ listPane, articlePane, hasNeighbour, step, checkNews }} {...marking} />;
}
