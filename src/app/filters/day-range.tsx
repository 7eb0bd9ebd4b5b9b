import { useI18n, useWords } from '../i18n/i18n.tsx';
import field from '../ui/field.module.css';
import styles from './day-range.module.css';
import { FILTER_WORDS } from './filter-words.ts';

/** The first and last day of a list; either may be open. */
export function DayRange({
  from,
  to,
  newest,
  change,
}: {
  from: string | null;
  to: string | null;
  /** The newest day of the archive, `YYYY-MM-DD`; there is nothing to find behind it. */
  newest: string | undefined;
  change: (days: { from: string | null; to: string | null }) => void;
}) {
  const { messages } = useI18n();
  const words = useWords(FILTER_WORDS);
  return (
    <fieldset className={styles.range}>
      <legend className={styles.legend}>{messages.days}</legend>
      <label className={styles.day}>
        {words.fromDay}
        <input
          type="date"
          className={field.field}
          value={from ?? ''}
          max={to ?? newest}
          onChange={(event) => change({ from: event.target.value || null, to })}
        />
      </label>
      <label className={styles.day}>
        {words.toDay}
        <input
          type="date"
          className={field.field}
          value={to ?? ''}
          min={from ?? undefined}
          max={newest}
          onChange={(event) => change({ from, to: event.target.value || null })}
        />
      </label>
    </fieldset>
  );
}
