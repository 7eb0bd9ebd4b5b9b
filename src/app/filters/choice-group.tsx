import { type ReactNode, useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './choice-group.module.css';

/** A kind of choices, unfolded when it is asked for or something in it is chosen. */
export function ChoiceGroup({
  title,
  chosen,
  startsOpen = false,
  children,
}: {
  title: string;
  /** How many are chosen. */
  chosen: number;
  startsOpen?: boolean;
  children: ReactNode;
}) {
  const { formats } = useI18n();
  const [open, setOpen] = useState(startsOpen || chosen > 0);
  return (
    <details className={styles.group} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <Icon name="chevron" />
        <span className={styles.title}>{title}</span>
        {chosen > 0 && <span className={styles.chosen}>{formats.number(chosen)}</span>}
      </summary>
      <div className={styles.choices}>{open && children}</div>
    </details>
  );
}
