import type { Limits } from '../../downloads/limits.ts';
import { useDownloadWords } from './download-words.ts';
import type { Downloads } from './downloads.ts';
import styles from './limits-section.module.css';

const MEGABYTES = [50, 100, 250, 500, 1000, 5000] as const;
const DAYS = [7, 30, 90, 365] as const;

/** How much downloads may take, and how old what they hold may be. */
export function LimitsSection({ limits, downloads }: { limits: Limits; downloads: Downloads }) {
  const { words, size } = useDownloadWords();
  return (
    <div className={styles.limits}>
      <Limit
        label={words.megabytes}
        value={limits.megabytes}
        choices={MEGABYTES}
        text={(megabytes) => size(megabytes * 1e6)}
        change={(megabytes) => downloads.setLimits({ ...limits, megabytes })}
      />
      <Limit
        label={words.age}
        value={limits.days}
        choices={DAYS}
        text={words.dayCount}
        change={(days) => downloads.setLimits({ ...limits, days })}
      />
      <p>{words.limitsHint}</p>
    </div>
  );
}

function Limit({
  label,
  value,
  choices,
  text,
  change,
}: {
  label: string;
  value: number | null;
  choices: readonly number[];
  text: (choice: number) => string;
  change: (value: number | null) => void;
}) {
  const { words } = useDownloadWords();
  const all = value === null || choices.includes(value) ? choices : [...choices, value].sort((a, b) => a - b);
  return (
    <label className={styles.limit}>
      {label}
      <select
        value={value ?? ''}
        onChange={({ target }) => change(target.value === '' ? null : Number(target.value))}
      >
        <option value="">{words.noLimit}</option>
        {all.map((choice) => (
          <option key={choice} value={choice}>
            {text(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}
