import { useI18n } from '../i18n/i18n.tsx';
import styles from './date-bubble.module.css';

/** Tells beside the scroll bar which day is passing, while rows can't be read. Headings tell it to screen readers. */
export function DateBubble({
  day,
  progress,
  visible,
}: {
  /** Counted from 1970-01-01; `null` for the undated. */
  day: number | null;
  /** How far down the list is scrolled, from 0 to 1. */
  progress: number;
  visible: boolean;
}) {
  const { messages, formats } = useI18n();
  return (
    <div className={styles.track} aria-hidden="true">
      <div
        className={styles.bubble}
        data-visible={visible || undefined}
        style={{ insetBlockStart: `${Math.max(0, Math.min(1, progress)) * 100}%` }}
      >
        {day === null ? messages.undated : formats.shortDay(day)}
      </div>
    </div>
  );
}
