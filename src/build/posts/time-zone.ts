const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Seconds since 1970 of a wall-clock time in a time zone, given as if it were UTC. A time that a change of clocks
 * skips is read with the offset from before the change.
 */
export function zonedSeconds(wallClock: number, timeZone: string): number {
  if (timeZone === 'UTC') return wallClock;
  const near = offsetAt(wallClock, timeZone);
  const offset = offsetAt(wallClock - near, timeZone);
  const exists = offsetAt(wallClock - offset, timeZone) === offset;
  return wallClock - (exists ? offset : Math.min(near, offset));
}

/** How many seconds the wall clock of a time zone is ahead of UTC at a moment. */
function offsetAt(seconds: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of format.formatToParts(seconds * 1000)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - seconds;
}
