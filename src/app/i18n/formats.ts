import { type ZoneClock, zoneClock } from './zone-minutes.ts';

/** Dates and numbers as the reader's language writes them, in the site's time zone. */
export interface Formats {
  clock: ZoneClock;
  number(value: number): string;
  /** 1 is 100 %. */
  percent(value: number): string;
  /** Several names as one phrase. */
  list(names: readonly string[]): string;
  /** `day` counts from 1970-01-01. The year is named when it is not this year. */
  day(day: number): string;
  /** `day` counts from 1970-01-01; short, the year included. */
  shortDay(day: number): string;
  /** `YYYYMM`, the year included. */
  month(month: string): string;
  /** Time of day of a date in ISO 8601. */
  time(iso: string): string;
  /** Day and time of a date in ISO 8601, the year included. */
  dateTime(iso: string): string;
  /** Day and time, short, for a status line. */
  shortDateTime(iso: string): string;
}

/** @param locale BCP 47 tag of the interface. @param timeZone IANA name. */
export function createFormats(locale: string, timeZone: string): Formats {
  const clock = zoneClock(timeZone);
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const list = new Intl.ListFormat(locale);
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const dayThisYear = date({ timeZone: 'UTC', month: 'long', day: 'numeric', weekday: 'long' });
  const dayOtherYear = date({
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  });
  const shortDay = date({ timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' });
  const month = date({ timeZone: 'UTC', year: 'numeric', month: 'long' });
  const time = date({ timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const dateTime = date({
    timeZone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const shortDateTime = date({
    timeZone,
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const thisYear = new Date(clock(Date.now() / 60_000) * 60_000).getUTCFullYear();
  return {
    clock,
    number: (value) => number.format(value),
    percent: (value) => percent.format(value),
    list: (names) => list.format(names),
    day: (day) => {
      const moment = new Date(day * 86_400_000);
      return (moment.getUTCFullYear() === thisYear ? dayThisYear : dayOtherYear).format(moment);
    },
    shortDay: (day) => shortDay.format(new Date(day * 86_400_000)),
    month: (name) => month.format(Date.UTC(Number(name.slice(0, 4)), Number(name.slice(4)) - 1)),
    time: (iso) => time.format(new Date(iso)),
    dateTime: (iso) => dateTime.format(new Date(iso)),
    shortDateTime: (iso) => shortDateTime.format(new Date(iso)),
  };
}
