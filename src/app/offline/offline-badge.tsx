import { useI18n } from '../i18n/i18n.tsx';
import { useNetwork } from './connection.ts';
import styles from './offline-badge.module.css';

/** Says how the network does when it does not do well, where the status line is out of sight. */
export function OfflineBadge() {
  const { messages } = useI18n();
  const network = useNetwork();
  return (
    <span className={styles.badge} role="status">
      {network === 'online' ? '' : messages.network[network]}
    </span>
  );
}
