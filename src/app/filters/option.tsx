import type { ReactNode } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import styles from './option.module.css';

/** Something to choose: a box to tick, its name, and how many articles it holds. */
export function Option({
  name,
  count,
  checked,
  disabled = false,
  hint,
  toggle,
}: {
  name: string;
  count: number;
  checked: boolean;
  disabled?: boolean;
  /** Small print before the name. */
  hint?: ReactNode;
  toggle: () => void;
}) {
  const { formats } = useI18n();
  return (
    <label className={styles.option}>
      <input type="checkbox" checked={checked} disabled={disabled} onChange={toggle} />
      <span className={styles.name} dir="auto">
        {hint && <span className={styles.hint}>{hint}</span>}
        {name}
      </span>
      <span className={styles.count}>{formats.number(count)}</span>
    </label>
  );
}
