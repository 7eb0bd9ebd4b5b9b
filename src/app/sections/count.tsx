import { useI18n } from '../i18n/i18n.tsx';
import styles from './count.module.css';

/** How many articles a link leads to, and how many of them are unread. */
export function Count({ value, unread = 0 }: { value: number; unread?: number | undefined }) {
  const { messages, formats } = useI18n();
  const all = formats.number(value);
  return (
    <span className={styles.count}>
      {unread > 0 && (
        <>
          <b aria-hidden="true">{formats.number(unread)}</b>
          <span className={styles.spoken}>{messages.unreadOf(formats.number(unread), all)}</span>
        </>
      )}
      <span aria-hidden={unread > 0 || undefined}>{all}</span>
    </span>
  );
}
