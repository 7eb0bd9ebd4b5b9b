import type { Warnings } from '../report/warning.ts';
import { dateInName, parseDate } from './date.ts';

const DAY = 86_400;

/**
 * When a post was published, in seconds since 1970: its date, else the one in its file's name.
 * @returns `null` with a warning when there is none, or none that can be true: a date more than a day ahead would
 * top the list until it comes.
 */
export function postDate(
  value: unknown,
  path: string,
  { timeZone, now }: { timeZone: string; now: number },
  warnings: Warnings,
): number | null {
  const inName = dateInName(path);
  const given = value ?? inName;
  if (given === undefined) {
    warnings.add('no-date', 'it has no date', 'sorted it last; give it a date: YYYY-MM-DD');
    return null;
  }
  const written = parseDate(given, timeZone);
  const seconds = written ?? (inName === undefined ? null : parseDate(inName, timeZone));
  if (seconds !== null && seconds <= now + DAY) {
    if (written === null) warn(given, 'took the date in its name', warnings);
    return seconds;
  }
  warn(
    given,
    'sorted it last; write it as YYYY-MM-DD HH:mm:ss',
    warnings,
    seconds === null ? undefined : 'lies ahead',
  );
  return null;
}

function warn(given: unknown, action: string, warnings: Warnings, problem = 'cannot be read'): void {
  const shown = given instanceof Date ? given.toISOString() : String(given);
  warnings.add('bad-date', `the date “${shown.slice(0, 60)}” ${problem}`, action);
}
