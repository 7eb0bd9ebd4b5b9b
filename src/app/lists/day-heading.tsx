import { memo } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import styles from './day-heading.module.css';

/** Heads the articles of a day, counted from 1970-01-01, or the undated (`null`). */
export const DayHeading = memo(function DayHeading({
  day,
  sticky,
  top,
  height,
}: {
  day: number | null;
  /** Whether it is the day of the first row on screen. */
  sticky: boolean;
  /** Its place in the scroller, and its height, in pixels. */
  top: number;
  height: number;
}) {
  const { messages, formats } = useI18n();
  return (
    <h2
      className={`${styles.day} ${sticky ? styles.sticky : ''}`}
      style={sticky ? { blockSize: height } : { blockSize: height, translate: `0 ${top}px` }}
    >
      {day === null ? messages.undated : formats.day(day)}
    </h2>
  );
});
