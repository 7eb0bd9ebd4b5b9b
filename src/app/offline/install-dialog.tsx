import { useI18n } from '../i18n/i18n.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useDownloadWords } from './download-words.ts';
import styles from './install-dialog.module.css';

/** How the reader is installed on an iPhone or iPad, where no website may ask for it. */
export function InstallDialog({ hide }: { hide: () => void }) {
  const { messages } = useI18n();
  const { title, why, steps } = useDownloadWords().words.installByHand;
  return (
    <Dialog title={title} closeLabel={messages.close} hide={hide}>
      <p className={styles.why}>{why}</p>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Dialog>
  );
}
