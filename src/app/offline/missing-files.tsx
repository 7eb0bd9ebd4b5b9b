import type { Report } from '../../downloads/wish.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { leaveFocus } from '../ui/leave-focus.ts';
import { useDownloadWords } from './download-words.ts';
import styles from './wish-row.module.css';

/** As many are named one by one. */
const NAMED = 100;

/** What a download could not store, why, and a way to try again. */
export function MissingFiles({ missing, retry }: { missing: Report['missing']; retry: () => void }) {
  const { formats } = useI18n();
  const { words } = useDownloadWords();
  return (
    <details className={styles.missing}>
      <summary>{words.missing(missing.length, formats.number(missing.length))}</summary>
      <ul>
        {missing.slice(0, NAMED).map(({ file, fault }) => (
          <li key={file}>
            <span className={styles.file}>{file}</span> {words.faults[fault]}
          </li>
        ))}
      </ul>
      {missing.length > NAMED && <p>{words.andMore(formats.number(missing.length - NAMED))}</p>}
      <button ref={leaveFocus} type="button" className={styles.retry} onClick={retry}>
        {words.retry}
      </button>
    </details>
  );
}
