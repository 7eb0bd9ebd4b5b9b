import type { ReactNode } from 'react';
import { FRONT_PATH } from '../../manifest/paths.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import styles from './tab-bar.module.css';

/** The main places of the reader within reach of a thumb, where there is one pane. */
export function TabBar({
  isFront,
  showSections,
  showSettings,
  status,
}: {
  isFront: boolean;
  showSections: () => void;
  showSettings: () => void;
  /** What must be seen on every page. */
  status: ReactNode;
}) {
  const { messages } = useI18n();
  return (
    <nav className={styles.bar} aria-label={messages.mainNavigation}>
      <Link to={FRONT_PATH} className={styles.tab} aria-current={isFront ? 'page' : undefined}>
        <Icon name="list" />
        {messages.latest}
      </Link>
      <button type="button" className={styles.tab} onClick={showSections}>
        <Icon name="folder" />
        {messages.sections}
      </button>
      <button type="button" className={styles.tab} aria-haspopup="dialog" onClick={showSettings}>
        <Icon name="settings" />
        {messages.settings}
      </button>
      {status}
    </nav>
  );
}
