import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** A message in the place of content: what happened, and what to do about it. */
export function Notice({
  title,
  hint,
  detail,
  role,
  heading: Heading = 'h2',
  children,
}: {
  title: string;
  hint?: string;
  /** For the publisher, in English: set small, and selectable. */
  detail?: string;
  role?: 'alert' | 'status';
  /** `h1` where the notice is the page itself. */
  heading?: 'h1' | 'h2';
  /** Buttons and links. */
  children?: ReactNode;
}) {
  return (
    <div className={styles.notice} role={role}>
      <Heading className={styles.title}>{title}</Heading>
      {hint && <p>{hint}</p>}
      {detail && (
        <p className={styles.detail} lang="en">
          {detail}
        </p>
      )}
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
