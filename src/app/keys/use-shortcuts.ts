import { useEffect, useRef } from 'react';
import { useKept } from '../ui/kept-value.ts';
import { type Commands, KEYS, LEADER, REPEATED } from './commands.ts';
import { keyOfEvent } from './key-of-event.ts';
import { SHORTCUTS_ON, shortcutsOn } from './shortcuts-on.ts';

/** How long the second of two keys is waited for, in milliseconds. */
const SECOND_KEY_MS = 1500;

/** Kinds of fields in which no text is written: letters are free there. */
const NOT_WRITTEN_IN = new Set(['button', 'checkbox', 'color', 'file', 'radio', 'range', 'reset', 'submit']);

/** Obeys the keys, but not where the reader writes, nor below a dialog. Without shortcuts, only those that write nothing. */
export function useShortcuts(commands: Commands): void {
  const on = useKept(shortcutsOn, SHORTCUTS_ON);
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    let leaderUntil = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isForOthers(event)) return;
      const key = keyOfEvent(event);
      if (!on && key !== 'Escape') return;
      const command = (event.timeStamp < leaderUntil ? KEYS[`${LEADER} ${key}`] : undefined) ?? KEYS[key];
      leaderUntil = key === LEADER ? event.timeStamp + SECOND_KEY_MS : 0;
      if (!command || (event.repeat && !REPEATED.has(command))) return;
      if (latest.current[command]() !== false) event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [on]);
}

function isForOthers({ target, ctrlKey, metaKey, altKey, key, code }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || document.querySelector('dialog:modal')) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && !NOT_WRITTEN_IN.has(target.type)) return true;
  if (target.isContentEditable || target.closest('textarea, select')) return true;
  const isSpace = key === ' ' || code === 'Space';
  return isSpace && target.closest('button, input, summary, audio, video') !== null;
}
