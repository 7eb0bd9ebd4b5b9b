import { useI18n } from '../i18n/i18n.tsx';
import { useOnline } from './connection.ts';
import styles from './offline-badge.module.css';

/** Says that the site is not reached, where the status line is out of sight. */
export function OfflineBadge() {
  const { messages } = useI18n();
  const online = useOnline();
  return (
    <span className={styles.badge} role="status">
      {online ? '' : messages.offline}
    </span>
  );
}
