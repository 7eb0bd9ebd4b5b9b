import { useI18n } from '../i18n/i18n.tsx';
import styles from './count.module.css';

/** How many articles a link leads to. */
export function Count({ value }: { value: number }) {
  const { formats } = useI18n();
  return <span className={styles.count}>{formats.number(value)}</span>;
}
