import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** A message in the place of content: what happened, and what to do about it. */
export function Notice({
  title,
  hint,
  detail,
  role,
  children,
}: {
  title: string;
  hint?: string;
  /** For the publisher: set small, and selectable. */
  detail?: string;
  role?: 'alert' | 'status';
  /** Buttons and links. */
  children?: ReactNode;
}) {
  return (
    <div className={styles.notice} role={role}>
      <h2 className={styles.title}>{title}</h2>
      {hint && <p>{hint}</p>}
      {detail && <p className={styles.detail}>{detail}</p>}
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
