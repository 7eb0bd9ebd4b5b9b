import { zonedSeconds } from './time-zone.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Zone names of RFC 2822, in hours from UTC. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  utc: 0,
  ut: 0,
  gmt: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

const TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?`;
const ZONE = String.raw`(?:\s*(?<zone>[a-z]{1,3}(?![+-])|(?:gmt|utc)?[+-]\d{2}(?::?\d{2})?)\s*(?:\([^)]*\))?)?`;
const FORMS = [
  // 2021-07-01, 2021/7/1 8:05, 2021-07-01T08:05:00.000+08:00
  String.raw`(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?:(?:\s+|t)${TIME}${ZONE})?`,
  // 20210701
  String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})`,
  // 2021年7月1日 08:05
  String.raw`(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日(?:\s*${TIME}${ZONE})?`,
  // Thu, 01 Jul 2021 07:00:21 GMT
  String.raw`(?:[a-z]+,?\s+)?(?<day>\d{1,2})[\s-](?<name>[a-z]{3})[a-z]*[\s-](?<year>\d{4})(?:\s+${TIME}${ZONE})?`,
  // Thu Jul 01 2021 15:00:21 GMT+0800 (CST); July 1, 2021
  String.raw`(?:[a-z]{3},?\s+)?(?<name>[a-z]{3})[a-z]*\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})(?:\s+${TIME}${ZONE})?`,
].map((form) => new RegExp(`^${form}$`, 'i'));

/** Years before this one come from software that had no date (0000, 0001), not from publishers. */
const FIRST_YEAR = 1000;

/**
 * Seconds since 1970 of a date as posts write it: RFC 1123 and 2822, ISO 8601 and its relatives, Unix time.
 * Without a zone it is read in `timeZone`, whole days as their midnight.
 * @returns `null` when it cannot be read or names a day that does not exist.
 */
export function parseDate(value: unknown, timeZone: string): number | null {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? null : parseDate(value.toISOString(), timeZone);
  if (typeof value === 'number') return unixSeconds(value) ?? parseDate(String(value), timeZone);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  for (const form of FORMS) {
    const parts = form.exec(text)?.groups;
    if (parts) return secondsOf(parts, timeZone);
  }
  return null;
}

/** The date that a post's file name starts with (`2021-07-01-title.md`), as text. */
export function dateInName(path: string): string | undefined {
  return /(?:^|\/)(\d{4}-\d{2}-\d{2})(?=[-_. ])[^/]*$/.exec(path)?.[1];
}

/** `YYYY-MM-DDTHH:mm:ssZ`. */
export function isoDate(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

function unixSeconds(value: number): number | undefined {
  if (value >= 1e11 && value < 1e14) return Math.floor(value / 1000);
  return value >= 1e8 && value < 1e11 ? Math.floor(value) : undefined;
}

function secondsOf(parts: Record<string, string | undefined>, timeZone: string): number | null {
  const month = parts.name ? MONTHS.indexOf(parts.name.toLowerCase()) : Number(parts.month) - 1;
  const [year, day] = [Number(parts.year), Number(parts.day)];
  const [hour, minute, second] = [
    Number(parts.hour ?? 0),
    Number(parts.minute ?? 0),
    Number(parts.second ?? 0),
  ];
  if (year < FIRST_YEAR || hour > 24 || minute > 59 || second > 60) return null;
  const midnight = new Date(Date.UTC(year, month, day));
  if (midnight.getUTCMonth() !== month || midnight.getUTCDate() !== day) return null;
  const wallClock = midnight.getTime() / 1000 + hour * 3600 + minute * 60 + second;
  const offset = parts.zone === undefined ? undefined : zoneOffset(parts.zone.toLowerCase());
  if (offset === null) return null;
  return offset === undefined ? zonedSeconds(wallClock, timeZone) : wallClock - offset;
}

/** Seconds ahead of UTC; `null` when the name is not known. */
function zoneOffset(zone: string): number | null {
  const numeric = /([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!numeric) return Object.hasOwn(ZONES, zone) ? (ZONES[zone] ?? 0) * 3600 : null;
  const size = Number(numeric[2]) * 3600 + Number(numeric[3] ?? 0) * 60;
  return numeric[1] === '-' ? -size : size;
}
