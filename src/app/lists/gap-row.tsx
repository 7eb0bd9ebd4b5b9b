import { UNDATED_MONTH } from '../../manifest/article-id.ts';
import { useI18n } from '../i18n/i18n.tsx';
import styles from './article-row.module.css';

/** In the place of the articles of a month of which the index could not be loaded. */
export function GapRow({
  index,
  tabIndex,
  month,
  top,
  height,
  retry,
}: {
  /** Its line in the list. */
  index: number;
  tabIndex: 0 | -1;
  /** `YYYYMM`, or that of the undated. */
  month: string;
  top: number;
  height: number;
  retry: () => void;
}) {
  const { messages, formats } = useI18n();
  const name = month === UNDATED_MONTH ? messages.undated : formats.month(month);
  return (
    <div className={styles.row} data-index={index} style={{ blockSize: height, translate: `0 ${top}px` }}>
      <p className={styles.failed} role="status">
        {messages.monthFailed(name)}{' '}
        <button type="button" tabIndex={tabIndex} onClick={retry}>
          {messages.retry}
        </button>
      </p>
    </div>
  );
}
