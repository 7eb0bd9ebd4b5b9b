import { useId } from 'react';
import styles from './segmented.module.css';

/** A choice of one among a few. */
export function Segmented<T extends string>({
  label,
  value,
  choices,
  choose,
}: {
  /** The accessible name. */
  label: string;
  value: T;
  choices: readonly (readonly [value: T, label: string])[];
  choose: (value: T) => void;
}) {
  const name = useId();
  return (
    <div className={styles.segmented} role="radiogroup" aria-label={label}>
      {choices.map(([choice, text]) => (
        <label key={choice} className={styles.option}>
          <input type="radio" name={name} checked={choice === value} onChange={() => choose(choice)} />
          {text}
        </label>
      ))}
    </div>
  );
}
