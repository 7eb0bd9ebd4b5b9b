import { useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { focusList } from '../ui/focus-list.ts';
import foot from '../ui/foot-place.module.css';
import { Icon } from '../ui/icon.tsx';
import styles from './update-notice.module.css';
import { updateReader, useUpdateReady } from './update-reader.ts';

/** Says that a newer version of the app waits, which takes over when the reader says so, or at a later visit. */
export function UpdateNotice() {
  const { messages } = useI18n();
  const ready = useUpdateReady();
  const [dismissed, setDismissed] = useState(false);
  const [asked, setAsked] = useState(false);
  return (
    <div className={foot.place} role="status">
      {ready && !dismissed && (
        <div className={styles.notice}>
          <span>{messages.updateReady}</span>
          <button
            type="button"
            className={styles.update}
            disabled={asked}
            onClick={() => {
              setAsked(true);
              void updateReader();
            }}
          >
            {messages.update}
          </button>
          <button
            type="button"
            className={styles.dismiss}
            aria-label={messages.later}
            onClick={() => {
              setDismissed(true);
              // To what is read, since it goes from here.
              const article = document.getElementById('article');
              if (article) article.focus({ preventScroll: true });
              else focusList();
            }}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
