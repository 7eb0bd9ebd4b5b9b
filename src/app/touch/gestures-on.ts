import { keptValue } from '../ui/kept-value.ts';

export const GESTURES_ON = true;

/** Whether swiping and pulling do something. */
export const gesturesOn = keptValue('gestures', GESTURES_ON, (kept) =>
  typeof kept === 'boolean' ? kept : undefined,
);
