import { keptValue } from '../ui/kept-value.ts';

export const SHORTCUTS_ON = true;

/** Whether single keys do something. Who speaks to the computer, or presses keys by accident, can do without. */
export const shortcutsOn = keptValue('shortcuts', SHORTCUTS_ON, (kept) =>
  typeof kept === 'boolean' ? kept : undefined,
);
