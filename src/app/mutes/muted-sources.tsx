import { useI18n } from '../i18n/i18n.tsx';
import styles from './muted-sources.module.css';

/** Says below the head of a list how many sources it leaves out; opens the list of them. */
export function MutedSources({ count, show }: { count: number; show: () => void }) {
  const { messages, formats } = useI18n();
  return (
    <button type="button" className={styles.muted} aria-haspopup="dialog" onClick={show}>
      {messages.mutedSources(count, formats.number(count))}
    </button>
  );
}
