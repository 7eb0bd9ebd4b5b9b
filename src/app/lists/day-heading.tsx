import type { CSSProperties } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import styles from './day-heading.module.css';

/** Heads the articles of a day, counted from 1970-01-01, or the undated (`null`). */
export function DayHeading({
  day,
  sticky,
  style,
}: {
  day: number | null;
  /** Whether it is the day of the first row on screen. */
  sticky: boolean;
  style: CSSProperties;
}) {
  const { messages, formats } = useI18n();
  return (
    <h2 className={`${styles.day} ${sticky ? styles.sticky : ''}`} style={style}>
      {day === null ? messages.undated : formats.day(day)}
    </h2>
  );
}
