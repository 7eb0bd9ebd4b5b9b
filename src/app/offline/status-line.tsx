import type { Manifest } from '../../manifest/manifest.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useNetwork } from './connection.ts';
import styles from './status-line.module.css';

/** Whether the site is reached, and of when the edition is. */
export function StatusLine({ manifest }: { manifest: Manifest }) {
  const { messages, formats } = useI18n();
  const network = useNetwork();
  return (
    <div className={styles.status}>
      <p className={styles.state} data-network={network} role="status">
        {messages.network[network]}
      </p>
      {manifest.date && <p>{messages.editionOf(formats.shortDateTime(manifest.date))}</p>}
    </div>
  );
}
